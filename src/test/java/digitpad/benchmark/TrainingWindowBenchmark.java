package digitpad.benchmark;

import digitpad.ui.RegionCaching;
import javafx.application.Application;

/**
 * A training in the window while somebody draws: prints its test accuracy and time, the pulses' gaps while drawing, the
 * most resident memory in each 500 steps, and how long pause and a single step take from the click to the rest; then
 * stops a few short trainings and prints how long that takes until no more steps are taken. The window stays open.
 *
 * <p>{@code java -XX:+UseG1GC -Xmn32m -XX:SurvivorRatio=2 -Xmx1g -cp target/test-classes:target/digitpad.jar
 * digitpad.benchmark.TrainingInTheWindow --data=DIR [--steps=20000] [--follow=true]} (the options are the packages'), after
 * {@code mvn -DskipTests package}, on a display and with nothing else running.
 */
public final class TrainingWindowBenchmark {
    private TrainingWindowBenchmark() {}

    /** {@code args} as above. */
    public static void main(String[] args) {
        // A class that were an Application itself could not be started from the class path.
        RegionCaching.disable();
        Application.launch(BenchmarkWindow.class, args);
    }
}
