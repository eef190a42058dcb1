package digitpad.image.paper;

/** The threshold that separates values into two classes with the largest variance between them (Otsu 1979). */
final class OtsuThreshold {
    private static final int LEVELS = 256;

    /** The share of the values at each end that do not count, so that a few extreme ones do not stretch the range. */
    private static final double TAIL = 0.002;

    private OtsuThreshold() {}

    /** Returns the threshold: values below it are in the lower class. {@code values} must not be empty. */
    static float of(float[] values) {
        float low = Quantiles.at(TAIL, values);
        float high = Quantiles.at(1 - TAIL, values);
        int level = lastLevelBelow(histogram(values, low, high), values.length);
        return low + (high - low) * (level + 1) / LEVELS;
    }

    private static int[] histogram(float[] values, float low, float high) {
        int[] counts = new int[LEVELS];
        for (float value : values) {
            counts[(int) Math.max(0, Math.min(LEVELS - 1, LEVELS * (value - low) / Math.max(1e-6f, high - low)))]++;
        }
        return counts;
    }

    /** Returns the last level of the lower class. */
    private static int lastLevelBelow(int[] counts, int total) {
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            sum += (double) level * counts[level];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int last = 0;
        for (int level = 0; level < LEVELS - 1; level++) {
            below += counts[level];
            sumBelow += (double) level * counts[level];
            double above = total - below;
            if (below > 0 && above > 0) {
                double difference = sumBelow / below - (sum - sumBelow) / above;
                double variance = below * above * difference * difference;
                if (variance > best) {
                    best = variance;
                    last = level;
                }
            }
        }
        return last;
    }
}
