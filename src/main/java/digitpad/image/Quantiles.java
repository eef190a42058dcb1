package digitpad.image;

/** Robust measures of a set of values: a few wild ones do not move them. */
final class Quantiles {
    /** A normal distribution's standard deviation in terms of its median absolute deviation. */
    private static final double DEVIATION_PER_MAD = 1.4826;

    private Quantiles() {}

    /** The value that a share of all values lies below; {@code values} is not changed and not empty. */
    static float at(double share, float[] values) {
        int rank = (int) Math.min(values.length - 1, Math.floor(share * values.length));
        return ofRank(rank, values.clone());
    }

    /**
     * The value that would be at {@code rank} if all were sorted: Hoare's selection, several times faster than sorting.
     * The values equal to the pivot are set apart, as most pixels of a picture are of one brightness.
     */
    private static float ofRank(int rank, float[] values) {
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

    private static void swap(float[] values, int one, int other) {
        float kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    static float median(float[] values) {
        return at(0.5, values);
    }

    /** The standard deviation that the middle half of the values speaks for. */
    static double deviation(float[] values) {
        float median = median(values);
        float[] distances = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - median);
        }
        return DEVIATION_PER_MAD * median(distances);
    }
}
