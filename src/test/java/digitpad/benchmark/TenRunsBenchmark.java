package digitpad.benchmark;

import digitpad.ui.RegionCaching;
import javafx.application.Application;

/**
 * Shows ten runs of 20,000 steps in both plots, zooming and moving the pointer in every frame. Prints the frames per
 * second and the time for layout and for drawing on the canvases. The window stays open for another 5 s.
 *
 * <p>{@code java -cp target/test-classes:target/digitpad.jar digitpad.benchmark.TenRunsBenchmark}, after {@code mvn
 * -DskipTests package}. Needs a display; nothing else should be running.
 */
public final class TenRunsBenchmark {
    private TenRunsBenchmark() {}

    /** Starts the benchmark; there are no arguments. */
    public static void main(String[] args) {
        // A main class that extends Application cannot be started from the class path.
        RegionCaching.disable();
        Application.launch(digitpad.ui.train.plot.TenRunsWindow.class, args);
    }
}
