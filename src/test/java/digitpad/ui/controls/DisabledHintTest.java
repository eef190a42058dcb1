package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DisabledHintTest {
    private final FakeUiTimer timer = new FakeUiTimer();
    private Button disabled;
    private Button enabled;

    @Start
    void show(Stage stage) {
        disabled = new Button("Undo");
        disabled.setDisable(true);
        DisabledHint.set(disabled, "There is nothing to undo.");
        enabled = new Button("Save");
        DisabledHint.set(enabled, "The pad is blank.");
        Scene scene = new Scene(new VBox(40, disabled, enabled), 300, 200);
        DisabledHint.install(scene, timer);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void pointerOnDisabledButton_showsTheReason(FxRobot robot) {
        robot.moveTo(disabled);
        assertEquals(List.of(DisabledHint.DELAY), timer.delays());
        assertEquals(List.of(), shown(robot));
        robot.interact(timer::elapse);
        assertEquals(List.of("There is nothing to undo."), shown(robot));
        robot.moveTo(enabled);
        robot.interact(timer::elapse);
        assertEquals(List.of(), shown(robot));
    }

    @Test
    void pointerThatLeavesEarly_showsNothing(FxRobot robot) {
        robot.moveTo(disabled);
        robot.moveTo(enabled);
        assertEquals(List.of(), timer.delays());
    }

    @Test
    void hint_hidesWhenItsControlIsEnabled(FxRobot robot) {
        showHint(robot);
        robot.interact(() -> disabled.setDisable(false));
        assertEquals(List.of(), shown(robot));
        // The pointer is still there.
        robot.interact(() -> disabled.setDisable(true));
        robot.moveBy(1, 0);
        robot.interact(timer::elapse);
        assertEquals(List.of("There is nothing to undo."), shown(robot));
    }

    @Test
    void hint_followsItsReason(FxRobot robot) {
        StringProperty reason = new SimpleStringProperty("The data is being read.");
        DisabledHint.bind(disabled, reason);
        showHint(robot);
        robot.interact(() -> reason.set("The data is missing."));
        assertEquals(List.of("The data is missing."), shown(robot));
        robot.interact(() -> reason.set(null));
        assertEquals(List.of(), shown(robot));
    }

    @Test
    void changingReason_livesAsLongAsTheControl() {
        StringProperty source = new SimpleStringProperty("The data is being read.");
        DisabledHint.bind(disabled, Bindings.createStringBinding(source::get, source));
        WeakReference<Object> unreachable = new WeakReference<>(Bindings.createStringBinding(source::get, source));
        while (unreachable.get() != null) {
            System.gc();
        }
        source.set("The data is missing.");
        assertEquals(Optional.of("The data is missing."), DisabledHint.of(disabled));
    }

    private void showHint(FxRobot robot) {
        robot.moveTo(enabled).moveTo(disabled);
        robot.interact(timer::elapse);
        assertEquals(1, shown(robot).size());
    }

    private static List<String> shown(FxRobot robot) {
        robot.interact(() -> {});
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
