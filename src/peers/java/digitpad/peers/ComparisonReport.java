package digitpad.peers;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the comparison. */
final class ComparisonReport {
    private final PrintStream out;
    private boolean described;

    ComparisonReport(PrintStream out) {
        this.out = out;
    }

    /** Prints what is measured. */
    void start(ComparisonSettings settings) {
        print(
                "Java %s, %d cores; both programs in turn, measured blocks: %d, images in each block: %,d",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                settings.blocks(),
                settings.imagesPerBlock());
    }

    /**
     * Prints the results for a batch size.
     *
     * @param descriptions of the programs; printed once
     * @param results of DigitPad and of TensorFlow
     */
    void add(int batchSize, List<String> descriptions, List<PeerResult> results) {
        if (!described) {
            for (int i = 0; i < descriptions.size(); i++) {
                print("%s: %s", results.get(i).name(), descriptions.get(i));
            }
            described = true;
        }
        print("");
        print(
                "%-20s %8s %8s %8s   %s",
                "batch size " + batchSize, "median", "min", "max", "loss, first and last block");
        for (PeerResult result : results) {
            Distribution rates = result.rates();
            print(
                    "%-20s %,8.0f %,8.0f %,8.0f   %.2f, %.2f",
                    result.name() + ", images/s",
                    rates.median(),
                    rates.min(),
                    rates.max(),
                    result.firstLoss(),
                    result.lastLoss());
        }
        Distribution ratios = results.get(0).ratiosTo(results.get(1));
        print("%-20s %8.2f %8.2f %8.2f", "DigitPad/TensorFlow", ratios.median(), ratios.min(), ratios.max());
    }

    /** Prints whether the results count. */
    void end(boolean learned) {
        print("");
        print(
                learned
                        ? "All networks learned: their last loss is below 1, and ln 10 = 2.3 is that of a blind guess."
                        : "A network has not learned: its last loss is not below 1. Train longer, with more blocks.");
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
