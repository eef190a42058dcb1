package digitpad.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the screen's grid of pixels out of a pen's samples. A mouse reports whole pixels, so that each sample lies up to
 * half a pixel beside the hand's way, and a curve through all of them trembles.
 */
final class SampleSmoother {
    /** No sample is moved further, in pad units: a pixel of the smallest pad, less than is seen of a corner meant. */
    private static final double FURTHEST = 0.8;

    /** Passes of the binomial filter 1/4, 1/2, 1/4; each spreads an error over one more neighbour. */
    private static final int PASSES = 4;

    private SampleSmoother() {}

    /** The samples without the grid's errors; the first and the last stay where they are. */
    static List<InkPoint> smooth(List<InkPoint> samples) {
        List<InkPoint> calm = new ArrayList<>(samples);
        for (int pass = 0; pass < PASSES; pass++) {
            InkPoint before = calm.get(0);
            for (int i = 1; i + 1 < calm.size(); i++) {
                InkPoint here = calm.get(i);
                InkPoint after = calm.get(i + 1);
                calm.set(
                        i,
                        near(
                                samples.get(i),
                                (before.x() + 2 * here.x() + after.x()) / 4,
                                (before.y() + 2 * here.y() + after.y()) / 4));
                before = here;
            }
        }
        return calm;
    }

    /** The place wanted, or the last on the way there that is near enough to the sample. */
    private static InkPoint near(InkPoint sample, double x, double y) {
        double dx = x - sample.x();
        double dy = y - sample.y();
        double distance = Math.hypot(dx, dy);
        double share = distance > FURTHEST ? FURTHEST / distance : 1;
        return new InkPoint(sample.x() + share * dx, sample.y() + share * dy);
    }
}
