package digitpad.image.paper;

/** Robust statistics, which a few extreme values hardly change. */
public final class Quantiles {
    /** The ratio of standard deviation to median absolute deviation (MAD) in a normal distribution. */
    private static final double DEVIATION_PER_MAD = 1.4826;

    private Quantiles() {}

    /** Returns the quantile {@code share} (0..1) of {@code values}, which must not be empty and is not changed. */
    public static float at(double share, float[] values) {
        int rank = (int) Math.min(values.length - 1, Math.floor(share * values.length));
        return select(rank, values.clone());
    }

    /**
     * Returns the value at index {@code rank} of the sorted values, by Hoare's selection, which is several times faster
     * than sorting. Partitions into three parts (below, equal to and above the pivot), because most pixels of a picture
     * have the same brightness.
     */
    private static float select(int rank, float[] values) {
        int first = 0;
        int last = values.length - 1;
        while (true) {
            float pivot = values[(first + last) >>> 1];
            int below = first;
            int above = last;
            int at = first;
            while (at <= above) {
                if (values[at] < pivot) {
                    swap(values, at++, below++);
                } else if (values[at] > pivot) {
                    swap(values, at, above--);
                } else {
                    at++;
                }
            }
            if (rank < below) {
                last = below - 1;
            } else if (rank > above) {
                first = above + 1;
            } else {
                return pivot;
            }
        }
    }

    private static void swap(float[] values, int i, int j) {
        float swapped = values[i];
        values[i] = values[j];
        values[j] = swapped;
    }

    public static float median(float[] values) {
        return at(0.5, values);
    }

    /** Returns the standard deviation, estimated from the median absolute deviation. */
    public static double deviation(float[] values) {
        float median = median(values);
        float[] distances = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - median);
        }
        return DEVIATION_PER_MAD * median(distances);
    }
}
