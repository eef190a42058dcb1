package digitpad.benchmark;

import digitpad.ui.RegionCaching;
import javafx.application.Application;

/**
 * Trains in the window while a robot draws. Prints the test accuracy and the time, the gaps between pulses while
 * drawing, the highest resident memory in each 500 steps, and how long pausing and a single step take after the click.
 * Then stops a few short runs and prints how long each takes to stop. The window stays open.
 *
 * <p>{@code java OPTIONS -cp target/test-classes:target/digitpad.jar digitpad.benchmark.TrainingWindowBenchmark
 * --data=DIR [--steps=20000] [--follow=true]} with the options of the packages, {@code packaging/steps/image.sh}, after
 * {@code mvn -DskipTests package}. Needs a display; nothing else should be running.
 */
public final class TrainingWindowBenchmark {
    private TrainingWindowBenchmark() {}

    /** Starts the benchmark with the arguments described above. */
    public static void main(String[] args) {
        // A main class that extends Application cannot be started from the class path.
        RegionCaching.disable();
        Application.launch(BenchmarkWindow.class, args);
    }
}
