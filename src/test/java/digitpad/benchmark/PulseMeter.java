package digitpad.benchmark;

import java.util.Arrays;
import javafx.animation.AnimationTimer;

/** Times the window's pulses: the gaps between them are what a hand at the pen feels. */
final class PulseMeter extends AnimationTimer {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double LATE_MILLIS = 33;

    private double[] gaps = new double[1 << 12];
    private int count;
    private long last;
    private boolean counting;

    /**
     * What was measured.
     *
     * @param pulses how many gaps
     * @param late share of them longer than 33 ms
     */
    record Figures(int pulses, double late, double p50, double p99, double longest) {}

    @Override
    public void handle(long now) {
        // The system's clock, not the pulse's: that of a late pulse is the time it should have come at.
        long time = System.nanoTime();
        if (counting && last != 0) {
            if (count == gaps.length) {
                gaps = Arrays.copyOf(gaps, 2 * count);
            }
            gaps[count++] = (time - last) / NANOS_PER_MILLI;
        }
        last = counting ? time : 0;
    }

    /** Counts gaps from the next pulse on, or none. */
    void count(boolean on) {
        counting = on;
        last = 0;
    }

    Figures figures() {
        double[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        if (count == 0) {
            return new Figures(0, 0, 0, 0, 0);
        }
        long late = Arrays.stream(sorted).filter(gap -> gap > LATE_MILLIS).count();
        return new Figures(
                count, late / (double) count, sorted[count / 2], sorted[(int) (count * 0.99)], sorted[count - 1]);
    }
}
