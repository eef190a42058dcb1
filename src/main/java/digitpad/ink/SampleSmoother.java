package digitpad.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Smooths pen samples that were rounded to screen pixels. A mouse reports whole pixels, so each sample is up to half a
 * pixel off, and a curve through all samples would be shaky.
 */
final class SampleSmoother {
    /**
     * The maximum shift of a sample, in pad units: one pixel of the smallest pad, too little to round off a corner
     * visibly.
     */
    private static final double MAX_SHIFT = 0.8;

    /** The number of passes of the binomial filter 1/4, 1/2, 1/4; each pass includes one more neighbor on each side. */
    private static final int PASSES = 4;

    private SampleSmoother() {}

    /** Returns the smoothed samples; the first and the last are unchanged. */
    static List<InkPoint> smooth(List<InkPoint> samples) {
        List<InkPoint> smoothed = new ArrayList<>(samples);
        for (int pass = 0; pass < PASSES; pass++) {
            InkPoint before = smoothed.get(0);
            for (int i = 1; i + 1 < smoothed.size(); i++) {
                InkPoint here = smoothed.get(i);
                InkPoint after = smoothed.get(i + 1);
                smoothed.set(
                        i,
                        limited(
                                samples.get(i),
                                (before.x() + 2 * here.x() + after.x()) / 4,
                                (before.y() + 2 * here.y() + after.y()) / 4));
                before = here;
            }
        }
        return smoothed;
    }

    /** Returns the point x, y, moved toward the sample if it is too far away. */
    private static InkPoint limited(InkPoint sample, double x, double y) {
        double dx = x - sample.x();
        double dy = y - sample.y();
        double distance = Math.hypot(dx, dy);
        double share = distance > MAX_SHIFT ? MAX_SHIFT / distance : 1;
        return new InkPoint(sample.x() + share * dx, sample.y() + share * dy);
    }
}
