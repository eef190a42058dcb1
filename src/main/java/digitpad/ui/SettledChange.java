package digitpad.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Reacts to a series of changes once, after it has ended. For use on the UI thread only. */
public final class SettledChange {
    /** The time without changes after which a series counts as ended. */
    private static final Duration PAUSE = Duration.millis(500);

    private final Runnable reaction;
    private final PauseTransition timer = new PauseTransition(PAUSE);
    private boolean pending;

    public SettledChange(Runnable reaction) {
        this.reaction = reaction;
        timer.setOnFinished(event -> flush());
    }

    /** Called with each change. */
    public void changed() {
        pending = true;
        timer.playFromStart();
    }

    /** Reacts now if there was a change since the last reaction. */
    public void flush() {
        timer.stop();
        if (pending) {
            pending = false;
            reaction.run();
        }
    }
}
