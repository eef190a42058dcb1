package digitpad.training;

/** The mean of the last values, or of all while there are fewer. Not thread-safe. */
public final class MovingMean {
    private final double[] window;
    private int next;
    private int count;

    /** Creates a mean of the last {@code size} values; at least 1. */
    public MovingMean(int size) {
        window = new double[size];
    }

    /** Adds a value and returns the mean. */
    public double add(double value) {
        window[next] = value;
        next = (next + 1) % window.length;
        count = Math.min(window.length, count + 1);
        // Summed up each time, so that rounding errors do not add up.
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += window[i];
        }
        return sum / count;
    }
}
