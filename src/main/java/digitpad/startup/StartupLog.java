package digitpad.startup;

import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
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
     * Logs each milestone when it is reached. {@code ready} is true while a network is ready to answer. Returns whether
     * both have been reached.
     */
    public static ObservableBooleanValue logMilestones(Stage stage, ObservableValue<Boolean> ready) {
        BooleanProperty shown = new SimpleBooleanProperty();
        BooleanProperty answered = new SimpleBooleanProperty();
        afterFirstFrame(stage, () -> {
            LOG.info(SHOWN);
            shown.set(true);
        });
        ready.subscribe(now -> {
            if (now) {
                LOG.info(READY);
                answered.set(true);
            }
        });
        return shown.and(answered);
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
