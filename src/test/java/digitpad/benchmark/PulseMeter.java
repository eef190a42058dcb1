package digitpad.benchmark;

import java.util.Arrays;
import javafx.animation.AnimationTimer;

/** Measures the time between the pulses of JavaFX. Long gaps are noticeable while drawing. */
final class PulseMeter extends AnimationTimer {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double LATE_MILLIS = 33;

    private double[] gaps = new double[1 << 12];
    private int count;
    private long last;
    private boolean counting;

    /**
     * The measured gaps; times are in milliseconds.
     *
     * @param pulses number of gaps
     * @param late share of the gaps longer than 33 ms
     */
    record Summary(int pulses, double late, double p50, double p99, double longest) {}

    @Override
    public void handle(long now) {
        // Use the system clock: the time of a late pulse is when it was due, not when it came.
        long time = System.nanoTime();
        if (counting && last != 0) {
            if (count == gaps.length) {
                gaps = Arrays.copyOf(gaps, 2 * count);
            }
            gaps[count++] = (time - last) / NANOS_PER_MILLI;
        }
        last = counting ? time : 0;
    }

    /** Turns counting on, from the next pulse, or off. */
    void count(boolean on) {
        counting = on;
        last = 0;
    }

    Summary summary() {
        double[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        if (count == 0) {
            return new Summary(0, 0, 0, 0, 0);
        }
        long late = Arrays.stream(sorted).filter(gap -> gap > LATE_MILLIS).count();
        return new Summary(
                count, late / (double) count, sorted[count / 2], sorted[(int) (count * 0.99)], sorted[count - 1]);
    }
}
