package digitpad.benchmark;

import digitpad.ui.RegionCaching;
import javafx.application.Application;

/**
 * Ten runs of 20,000 steps in both plots, zoomed and pointed at in every frame: prints how many frames a second there are
 * and how long laying out and drawing on the canvases takes, and leaves the window open for 5 s to be looked at.
 *
 * <p>{@code java -cp target/test-classes:target/digitpad.jar digitpad.benchmark.TenRuns}, after
 * {@code mvn -DskipTests package}, on a display and with nothing else running.
 */
public final class TenRunsBenchmark {
    private TenRunsBenchmark() {}

    /** {@code args}: none. */
    public static void main(String[] args) {
        // A class that were an Application itself could not be started from the class path.
        RegionCaching.disable();
        Application.launch(digitpad.ui.train.plot.TenRunsWindow.class, args);
    }
}
