package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class StagePlacerTest {
    private static final WindowPlacement MAXIMIZED = new WindowPlacement(100, 60, 900, 600, true);
    private static final WindowPlacement NORMAL = new WindowPlacement(100, 60, 900, 600, false);

    private final ObjectProperty<Optional<WindowPlacement>> remembered =
            new SimpleObjectProperty<>(Optional.of(MAXIMIZED));
    private Stage stage;
    private StagePlacer placer;

    @Start
    void open(Stage given) {
        stage = given;
        stage.setScene(new Scene(new Pane()));
        placer = new StagePlacer(stage, remembered);
        stage.show();
    }

    @Test
    void windowOpenedMaximized_getsItsEarlierPlaceBack(FxRobot robot) {
        assertTrue(stage.isMaximized());
        robot.interact(() -> unmaximize(new WindowPlacement(0, 0, 1280, 800, false)));
        assertPlaced(NORMAL, robot);
    }

    @Test
    void windowMaximizedLater_isPlacedByTheSystem(FxRobot robot) {
        robot.interact(() -> stage.setMaximized(false));
        assertPlaced(NORMAL, robot);
        robot.interact(() -> stage.setMaximized(true));
        WindowPlacement chosenBySystem = new WindowPlacement(200, 70, 1000, 650, false);
        robot.interact(() -> unmaximize(chosenBySystem));
        assertPlaced(chosenBySystem, robot);
    }

    /** Does what a window manager does, which may not know the earlier size and place. */
    private void unmaximize(WindowPlacement placement) {
        stage.setMaximized(false);
        stage.setX(placement.x());
        stage.setY(placement.y());
        stage.setWidth(placement.width());
        stage.setHeight(placement.height());
    }

    private void assertPlaced(WindowPlacement expected, FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                expected,
                new WindowPlacement(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        robot.interact(placer::flush);
        assertEquals(Optional.of(expected), remembered.get());
    }
}
