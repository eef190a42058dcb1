package digitpad.startup;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log how far a start has come. Whoever measures a start takes the time, from outside, when a line comes: the
 * process cannot tell when it was begun.
 */
public final class StartupLog {
    /** The window's first picture is on the screen. */
    static final String SHOWN = "window shown";
    /** A network has answered once; the next stroke is answered at once. */
    static final String READY = "ready to answer";

    private static final Logger LOG = LoggerFactory.getLogger(StartupLog.class);

    private StartupLog() {}

    /** Follows a start from now on; {@code ready} turns true, once or more often, when a network is there to answer. */
    public static void logMilestones(Stage stage, ObservableValue<Boolean> ready) {
        afterFirstPicture(stage, () -> LOG.info(SHOWN));
        ready.subscribe(now -> {
            if (now) {
                LOG.info(READY);
            }
        });
    }

    /** A picture is drawn after a pulse; JavaFX begins the next but one only when it is on the screen. */
    private static void afterFirstPicture(Stage stage, Runnable then) {
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
