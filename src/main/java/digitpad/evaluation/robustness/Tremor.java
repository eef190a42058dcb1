package digitpad.evaluation.robustness;

import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws strokes with a trembling hand: at every twelfth of the digit's longer side along a stroke, the pen is displaced
 * at random in both directions, normally distributed; between these places, the displacement changes linearly. So it
 * hardly depends on how densely the pen was sampled.
 */
final class Tremor {
    private static final double WAVES_PER_SIDE = 12;

    private final double side;
    private final double deviation;
    private final RandomGenerator random;

    private Tremor(double side, double deviation, RandomGenerator random) {
        this.side = side;
        this.deviation = deviation;
        this.random = random;
    }

    /**
     * Returns the shaky strokes.
     *
     * @param strength standard deviation of the displacement, as a share of the longer side of the ink
     */
    static Ink apply(Ink ink, double strength, RandomGenerator random) {
        if (ink.isEmpty()) {
            return ink;
        }
        double side = Math.max(Extent.ofSamples(ink).longerSide(), Double.MIN_NORMAL);
        Tremor tremor = new Tremor(side, strength * side, random);
        return new Ink(ink.strokes().stream().map(tremor::shaken).toList());
    }

    private Stroke shaken(Stroke stroke) {
        List<InkPoint> points = new ArrayList<>();
        double way = 0;
        int place = 0;
        InkPoint last = stroke.points().get(0);
        InkPoint before = displacement();
        InkPoint after = displacement();
        for (InkPoint point : stroke.points()) {
            way += point.distanceTo(last) / side * WAVES_PER_SIDE;
            last = point;
            while (way >= place + 1) {
                place++;
                before = after;
                after = displacement();
            }
            double share = way - place;
            points.add(new InkPoint(
                    point.x() + before.x() + share * (after.x() - before.x()),
                    point.y() + before.y() + share * (after.y() - before.y())));
        }
        return new Stroke(points, stroke.width());
    }

    private InkPoint displacement() {
        return new InkPoint(deviation * random.nextGaussian(), deviation * random.nextGaussian());
    }
}
