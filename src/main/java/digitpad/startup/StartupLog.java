package digitpad.startup;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the milestones of a start. Startup time is measured from outside, from these lines, because the process cannot
 * know when it was launched.
 */
public final class StartupLog {
    /** The first frame of the window is on the screen. */
    static final String SHOWN = "window shown";
    /** A network has answered once, so the next stroke is answered without delay. */
    static final String READY = "ready to answer";

    private static final Logger LOG = LoggerFactory.getLogger(StartupLog.class);

    private StartupLog() {}

    /**
     * Logs each milestone when it is reached for the first time.
     *
     * @param ready is true while a network is ready to answer
     * @param started runs when both milestones have been reached
     */
    public static void logMilestones(Stage stage, ObservableValue<Boolean> ready, Runnable started) {
        Set<String> missing = new HashSet<>(Set.of(SHOWN, READY));
        Consumer<String> reached = milestone -> {
            if (missing.remove(milestone)) {
                LOG.info(milestone);
                if (missing.isEmpty()) {
                    started.run();
                }
            }
        };
        afterFirstFrame(stage, () -> reached.accept(SHOWN));
        ready.subscribe(now -> {
            if (now) {
                reached.accept(READY);
            }
        });
    }

    /** The first frame is rendered after the first pulse, and is on the screen when JavaFX starts the third one. */
    private static void afterFirstFrame(Stage stage, Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (stage.isShowing() && ++pulses == 3) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
