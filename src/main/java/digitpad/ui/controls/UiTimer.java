package digitpad.ui.controls;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Runs an action once, after a delay, on the UI thread. Tests replace it to control the time. */
@FunctionalInterface
public interface UiTimer {
    /** Starts the timer. Returns what cancels it. */
    Runnable start(Duration delay, Runnable action);

    /** Returns the timer of JavaFX. */
    static UiTimer javaFx() {
        return (delay, action) -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
            pause.setOnFinished(event -> action.run());
            pause.play();
            return pause::stop;
        };
    }
}
