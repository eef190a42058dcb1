package digitpad.benchmark;

import digitpad.ui.RegionCaching;
import javafx.application.Application;

/**
 * Evaluates the models that come with DigitPad on the 10,000 test images in the window, then scrolls through all images
 * of the gallery. Prints the seconds from click to result, and the gaps between pulses meanwhile. The window stays
 * open.
 *
 * <p>{@code java OPTIONS -cp target/test-classes:target/digitpad.jar digitpad.benchmark.EvaluationWindowBenchmark
 * --data=DIR} with the options of the packages, {@code packaging/steps/image.sh}, after {@code mvn -DskipTests
 * package}. Needs a display; nothing else should be running.
 */
public final class EvaluationWindowBenchmark {
    private EvaluationWindowBenchmark() {}

    /** Starts the benchmark with the arguments described above. */
    public static void main(String[] args) {
        // A main class that extends Application cannot be started from the class path.
        RegionCaching.disable();
        Application.launch(EvaluationWindow.class, args);
    }
}
