package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
class StartupLogTest {
    private static final int TIMEOUT_SECONDS = 60;

    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final AtomicInteger starts = new AtomicInteger();

    @Start
    void open(Stage stage) {
        StartupLog.logMilestones(stage, ready, starts::incrementAndGet);
        stage.setScene(new Scene(new Pane()));
        stage.show();
    }

    /** What waits for the milestones must not depend on weak references, which a collection clears. */
    @Test
    void started_runsOnceAfterGarbageCollection(FxRobot robot) throws TimeoutException {
        System.gc();
        assertEquals(0, starts.get());
        robot.interact(() -> ready.set(true));
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> starts.get() > 0);
        robot.interact(() -> {
            ready.set(false);
            ready.set(true);
        });
        assertEquals(1, starts.get());
    }
}
