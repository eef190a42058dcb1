package digitpad.augmentation;

import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Strokes that some people add to digits: a slash through a 0, a flag on a 1, and a bar through the stem of a 7. */
final class ExtraStrokes {
    private static final int SLASHED = 0;
    private static final int FLAGGED = 1;
    private static final int CROSSED = 7;
    private static final int SAMPLES = 12;

    private static final double RISING_SHARE = 0.65;
    private static final double UPRIGHT_SHARE = 0.15;

    /** A stroke is straight if it is at most this many times as long as the distance of its ends. */
    private static final double STRAIGHT = 1.1;

    private static final double FOOT_SHARE = 0.25;

    private ExtraStrokes() {}

    /** Adds a random stroke to a 0, a 7, or a 1 that is one straight line. Other digits stay as they are. */
    static void add(List<Stroke> strokes, int digit, RandomGenerator random) {
        if (digit == SLASHED) {
            strokes.add(slash(strokes, random));
        } else if (digit == FLAGGED && strokes.size() == 1 && isStraight(strokes.get(0))) {
            addFlag(strokes, random);
        } else if (digit == CROSSED) {
            strokes.add(bar(strokes, random));
        }
    }

    private static Stroke slash(List<Stroke> strokes, RandomGenerator random) {
        Extent box = Extent.ofSamples(new Ink(strokes));
        double side = box.longerSide();
        double centerX = box.centerX() + side * RandomDraws.symmetric(0.08, random);
        double centerY = box.centerY() + side * RandomDraws.symmetric(0.08, random);
        double halfLength = side * RandomDraws.between(0.3, 1, random);
        return line(
                centerX, centerY, slashAngle(random), halfLength, strokes.get(0).width(), random);
    }

    /** Returns the angle of a slash: mostly rising, sometimes upright, level, or falling. */
    private static double slashAngle(RandomGenerator random) {
        double kind = random.nextDouble();
        if (kind < RISING_SHARE) {
            return Math.toRadians(RandomDraws.between(30, 75, random));
        }
        if (kind < RISING_SHARE + UPRIGHT_SHARE) {
            return Math.toRadians(RandomDraws.between(75, 100, random));
        }
        return Math.toRadians(RandomDraws.between(-40, 30, random));
    }

    private static boolean isStraight(Stroke stroke) {
        InkPoint first = stroke.points().get(0);
        InkPoint last = stroke.points().get(stroke.points().size() - 1);
        double distance = Math.hypot(last.x() - first.x(), last.y() - first.y());
        return new PenPath(stroke.points()).length() <= STRAIGHT * distance;
    }

    /** Adds a flag, which falls from the top to the left, and sometimes a foot. */
    private static void addFlag(List<Stroke> strokes, RandomGenerator random) {
        Stroke stem = strokes.get(0);
        Extent box = Extent.ofSamples(stem);
        double height = box.longerSide();
        InkPoint top = highest(stem, 1);
        InkPoint bottom = highest(stem, -1);
        double angle = Math.toRadians(RandomDraws.between(25, 70, random));
        double half = height * RandomDraws.between(0.06, 0.22, random);
        strokes.add(line(
                top.x() - half * Math.cos(angle), top.y() + half * Math.sin(angle), angle, half, stem.width(), random));
        if (random.nextDouble() < FOOT_SHARE) {
            double halfFoot = height * RandomDraws.between(0.1, 0.25, random);
            double slope = Math.toRadians(RandomDraws.symmetric(8, random));
            strokes.add(line(bottom.x(), bottom.y(), slope, halfFoot, stem.width(), random));
        }
    }

    /** Returns the highest point, or the lowest one if {@code direction} is -1. */
    private static InkPoint highest(Stroke stroke, int direction) {
        return Collections.min(stroke.points(), Comparator.comparingDouble(point -> direction * point.y()));
    }

    /** Returns a nearly horizontal bar through the stem, which is the part of a 7 that is drawn last. */
    private static Stroke bar(List<Stroke> strokes, RandomGenerator random) {
        Extent box = Extent.ofSamples(new Ink(strokes));
        double height = box.centerY() + box.height() * RandomDraws.symmetric(0.12, random);
        InkPoint stem = strokes.get(0).points().get(0);
        for (Stroke stroke : strokes) {
            for (InkPoint point : stroke.points()) {
                if (Math.abs(point.y() - height) <= Math.abs(stem.y() - height)) {
                    stem = point;
                }
            }
        }
        double halfLength = box.longerSide() * RandomDraws.between(0.12, 0.3, random);
        double angle = Math.toRadians(RandomDraws.symmetric(20, random));
        return line(stem.x(), stem.y(), angle, halfLength, strokes.get(0).width(), random);
    }

    /** Returns a slightly bent line; its angle is counterclockwise from the right, in radians. */
    private static Stroke line(
            double centerX, double centerY, double angle, double halfLength, double width, RandomGenerator random) {
        double bend = halfLength * RandomDraws.symmetric(0.1, random);
        List<InkPoint> points = new ArrayList<>(SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            double t = 2.0 * i / (SAMPLES - 1) - 1;
            double along = halfLength * t;
            double across = bend * (1 - t * t);
            points.add(new InkPoint(
                    centerX + along * Math.cos(angle) - across * Math.sin(angle),
                    centerY - along * Math.sin(angle) - across * Math.cos(angle)));
        }
        return new Stroke(points, width);
    }
}
