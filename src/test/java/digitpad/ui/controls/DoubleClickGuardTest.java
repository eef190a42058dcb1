package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DoubleClickGuardTest {
    private final AtomicInteger clicks = new AtomicInteger();
    private Button button;

    @Start
    void show(Stage stage) {
        button = new Button("Start");
        DoubleClickGuard.install(button);
        button.setOnAction(event -> clicks.incrementAndGet());
        stage.setScene(new Scene(new StackPane(button), 300, 200));
        stage.show();
    }

    @Test
    void secondClickOfADoubleClick_isIgnored(FxRobot robot) {
        robot.interact(() -> click(1));
        robot.interact(() -> click(2));
        assertEquals(1, clicks.get());
        robot.interact(() -> click(1));
        assertEquals(2, clicks.get());
    }

    private void click(int count) {
        button.fireEvent(event(MouseEvent.MOUSE_PRESSED, count, true));
        button.fireEvent(event(MouseEvent.MOUSE_RELEASED, count, false));
    }

    private MouseEvent event(javafx.event.EventType<MouseEvent> type, int count, boolean down) {
        Bounds bounds = button.localToScreen(button.getBoundsInLocal());
        return new MouseEvent(
                type,
                5,
                5,
                bounds.getMinX() + 5,
                bounds.getMinY() + 5,
                MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
