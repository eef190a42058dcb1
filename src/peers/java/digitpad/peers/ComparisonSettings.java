package digitpad.peers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param blocks measured blocks of each program
 * @param imagesPerBlock images that a block trains on, rounded down to whole batches
 * @param batchSizes sizes of the batches, one after another
 * @param folder {@code target/peers}, with the libraries of TensorFlow
 */
record ComparisonSettings(int blocks, int imagesPerBlock, List<Integer> batchSizes, Path folder) {
    /** Reads the properties that the Maven profile sets. */
    static ComparisonSettings ofSystemProperties() {
        return new ComparisonSettings(
                positive("peers.blocks", System.getProperty("peers.blocks")),
                positive("peers.images", System.getProperty("peers.images")),
                Stream.of(System.getProperty("peers.batches").split(","))
                        .map(size -> positive("peers.batches", size.strip()))
                        .toList(),
                Path.of(System.getProperty("peers.folder")));
    }

    /** Returns the number of steps in a block, at least 1. */
    int stepsPerBlock(int batchSize) {
        return Math.max(1, imagesPerBlock / batchSize);
    }

    private static int positive(String property, String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(
                    "Unknown value \"" + text + "\" for " + property + "; use whole numbers from 1 to 999999.");
        }
        return Integer.parseInt(text);
    }
}
