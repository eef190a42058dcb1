package digitpad.augmentation;

import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Changes drawings at random as the writing styles of people differ: slant and proportions, parts that are larger,
 * smaller or apart, gaps, short ends, open loops, hooks, retraced lines, slashed zeros, ones with a flag, and crossed
 * sevens.
 */
final class WritingStyle {
    private static final double SLANT_SHARE = 0.5;
    private static final double PARTS_SHARE = 0.4;
    private static final double EXTRA_STROKE_SHARE = 0.12;
    private static final double ENDS_SHARE = 0.2;
    private static final double OPEN_LOOP_SHARE = 0.2;
    private static final double HOOK_SHARE = 0.25;
    private static final double GAP_SHARE = 0.15;
    private static final double RETRACED_SHARE = 0.1;

    /** The maximum horizontal shift of the top against the bottom, relative to the height. */
    private static final double MAX_SLANT = 0.35;

    /** Natural logarithm of the maximum factor by which width and height change against each other. */
    private static final double MAX_LOG_ASPECT = 0.3;

    private final double strength;

    /** @param strength how often and how strongly a drawing is changed, 0..1 */
    WritingStyle(double strength) {
        this.strength = strength;
    }

    /**
     * Returns a changed drawing. Nothing is drawn from {@code random} if the strength is 0.
     *
     * @param ink not empty
     * @param digit what the drawing shows; empty if it is no digit
     */
    Ink vary(Ink ink, OptionalInt digit, RandomGenerator random) {
        double side = Extent.ofSamples(ink).longerSide();
        if (strength == 0 || side == 0) {
            return ink;
        }
        List<Stroke> strokes = new ArrayList<>(ink.strokes());
        if (digit.isPresent() && occurs(EXTRA_STROKE_SHARE, random)) {
            ExtraStrokes.add(strokes, digit.getAsInt(), random);
        }
        StrokeVariation variation = new StrokeVariation(side, strength, random);
        if (strokes.size() > 1 && occurs(PARTS_SHARE, random)) {
            strokes.replaceAll(variation::resizedAndMoved);
        }
        if (occurs(ENDS_SHARE, random)) {
            strokes.replaceAll(variation::shortened);
        }
        if (digit.isPresent() && occurs(OPEN_LOOP_SHARE, random)) {
            variation.openLoop(strokes, digit.getAsInt());
        }
        if (occurs(HOOK_SHARE, random)) {
            variation.addHook(strokes);
        }
        if (occurs(GAP_SHARE, random)) {
            variation.addGap(strokes);
        }
        if (occurs(RETRACED_SHARE, random)) {
            variation.retrace(strokes);
        }
        Ink varied = new Ink(strokes);
        return occurs(SLANT_SHARE, random) ? slanted(varied, random) : varied;
    }

    private boolean occurs(double share, RandomGenerator random) {
        return random.nextDouble() < strength * share;
    }

    private Ink slanted(Ink ink, RandomGenerator random) {
        double shear = RandomDraws.symmetric(strength * MAX_SLANT, random);
        double aspect = Math.exp(RandomDraws.symmetric(strength * MAX_LOG_ASPECT, random) / 2);
        LinearTransform transform = new LinearTransform(aspect, aspect * shear, 0, 1 / aspect);
        Extent box = Extent.ofSamples(ink);
        List<Stroke> strokes = new ArrayList<>(ink.strokes());
        strokes.replaceAll(stroke -> transform.around(box.centerX(), box.centerY(), stroke));
        return new Ink(strokes);
    }
}
