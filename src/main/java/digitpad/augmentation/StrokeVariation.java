package digitpad.augmentation;

import digitpad.ink.Extent;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Random changes to single strokes of a drawing. */
final class StrokeVariation {
    /** The digits that have a loop where their pen path begins or ends. */
    private static final Set<Integer> LOOPED = Set.of(0, 6, 8, 9);

    /** Strokes with fewer samples have no gap and no retraced part. */
    private static final int MIN_SAMPLES = 8;

    private static final double MAX_LOG_SCALE = 0.2;

    /** Standard deviation and limit of the shift of a stroke, relative to the drawing's side. */
    private static final double SHIFT = 0.05;

    private static final double MAX_SHIFT = 0.15;

    /** The maximum length that an end of a stroke loses, relative to the drawing's side. */
    private static final double MAX_CUT = 0.12;

    /** The maximum length that a loop loses at its open end, relative to the drawing's side. */
    private static final double MAX_OPENING = 0.3;

    private static final double HOOK_AT_END_SHARE = 0.7;

    /** The length of the part of a stroke that gives its direction at the end, relative to the drawing's side. */
    private static final double HEADING = 0.1;

    /** The largest turn of a hook against the direction of its stroke, in degrees. */
    private static final double MAX_HOOK_TURN = 170;

    private final double side;
    private final double strength;
    private final RandomGenerator random;

    /**
     * @param side the longer side of the drawing, above 0
     * @param strength of the changes, 0..1
     */
    StrokeVariation(double side, double strength, RandomGenerator random) {
        this.side = side;
        this.strength = strength;
        this.random = random;
    }

    /** Returns the stroke, scaled about its center and moved. */
    Stroke resizedAndMoved(Stroke stroke) {
        Extent box = Extent.ofSamples(stroke);
        double scale = Math.exp(RandomDraws.symmetric(strength * MAX_LOG_SCALE, random));
        double shiftX = shift();
        double shiftY = shift();
        return new Stroke(
                stroke.points().stream()
                        .map(point -> new InkPoint(
                                box.centerX() + shiftX + scale * (point.x() - box.centerX()),
                                box.centerY() + shiftY + scale * (point.y() - box.centerY())))
                        .toList(),
                stroke.width());
    }

    private double shift() {
        double relative = strength * SHIFT * random.nextGaussian();
        return side * Math.max(-MAX_SHIFT, Math.min(MAX_SHIFT, relative));
    }

    /** Returns the stroke without a little of its ends, at most an eighth of its length at each. */
    Stroke shortened(Stroke stroke) {
        PenPath path = new PenPath(stroke.points());
        double limit = Math.min(strength * MAX_CUT * side, path.length() / 8);
        double from = RandomDraws.between(0, limit, random);
        double to = path.length() - RandomDraws.between(0, limit, random);
        return new Stroke(path.between(from, to), stroke.width());
    }

    /**
     * Leaves the loop of a 0, 6, 8 or 9 open: its pen path is cut where the loop would close, which is the end of a 6,
     * the start of a 9, and either end of the others. Other digits stay as they are.
     */
    void openLoop(List<Stroke> strokes, int digit) {
        double cut = side * RandomDraws.between(0, strength * MAX_OPENING, random);
        boolean either = random.nextBoolean();
        boolean atEnd = switch (digit) {
            case 6 -> true;
            case 9 -> false;
            default -> either;
        };
        if (!LOOPED.contains(digit)) {
            return;
        }
        Stroke stroke = strokes.get(0);
        PenPath path = new PenPath(stroke.points());
        double length = Math.min(cut, path.length() / 4);
        double from = atEnd ? 0 : length;
        strokes.set(0, new Stroke(path.between(from, from + path.length() - length), stroke.width()));
    }

    /** Adds a hook to the end or the start of a random stroke, as a pen leaves that is lifted too late. */
    void addHook(List<Stroke> strokes) {
        Stroke stroke = strokes.get(random.nextInt(strokes.size()));
        if (stroke.points().size() < MIN_SAMPLES) {
            return;
        }
        List<InkPoint> points = new ArrayList<>(stroke.points());
        if (random.nextDouble() >= HOOK_AT_END_SHARE) {
            Collections.reverse(points);
        }
        PenPath path = new PenPath(points);
        InkPoint tip = points.get(points.size() - 1);
        InkPoint before = path.between(Math.max(0, path.length() - HEADING * side), path.length())
                .get(0);
        double heading = Math.atan2(tip.y() - before.y(), tip.x() - before.x())
                + Math.toRadians(RandomDraws.symmetric(MAX_HOOK_TURN, random));
        double length = side * RandomDraws.between(0.05, 0.2, random);
        InkPoint end = new InkPoint(tip.x() + length * Math.cos(heading), tip.y() + length * Math.sin(heading));
        strokes.add(new Stroke(CornerPath.through(List.of(tip, end)), stroke.width()));
    }

    /** Splits a random stroke in two, with a gap where the pen was lifted too early. */
    void addGap(List<Stroke> strokes) {
        int index = random.nextInt(strokes.size());
        Stroke stroke = strokes.get(index);
        if (stroke.points().size() < MIN_SAMPLES) {
            return;
        }
        PenPath path = new PenPath(stroke.points());
        double gap = Math.min(side * RandomDraws.between(0.02, 0.1, random), path.length() / 4);
        double from = RandomDraws.between(0, path.length() - gap, random);
        strokes.set(index, new Stroke(path.between(0, from), stroke.width()));
        strokes.add(index + 1, new Stroke(path.between(from + gap, path.length()), stroke.width()));
    }

    /** Adds a stroke that follows a part of another one back, a little beside it. */
    void retrace(List<Stroke> strokes) {
        Stroke stroke = strokes.get(random.nextInt(strokes.size()));
        if (stroke.points().size() < MIN_SAMPLES) {
            return;
        }
        PenPath path = new PenPath(stroke.points());
        double length = Math.min(side * RandomDraws.between(0.1, 0.5, random), path.length());
        double from = RandomDraws.between(0, path.length() - length, random);
        double offsetX = 0.02 * side * random.nextGaussian();
        double offsetY = 0.02 * side * random.nextGaussian();
        List<InkPoint> back = new ArrayList<>();
        for (InkPoint point : path.between(from, from + length)) {
            back.add(new InkPoint(point.x() + offsetX, point.y() + offsetY));
        }
        Collections.reverse(back);
        strokes.add(new Stroke(back, stroke.width()));
    }
}
