package digitpad.evaluation;

import digitpad.ink.Drawing;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * A variation of strokes, as another hand or mouse might produce it, which must not change how they are read. Each is
 * drawn on the pad sample by sample, as by a user.
 */
public enum Variation {
    AS_WRITTEN,
    /** A third of the size, in whole pixels, which are coarse at this size. */
    SMALL,
    HALF,
    DOUBLE,
    /** Three times the size, far beyond the edge of the pad. */
    LARGE,
    THIN_PEN,
    MIDDLE_PEN,
    THICK_PEN,
    THICKEST_PEN,
    TOP_LEFT,
    BOTTOM_RIGHT,
    WHOLE_PIXELS,
    /** Random displacements with a standard deviation of 1.5 pad units, in whole pixels. */
    MOUSE,
    /** Only every third sample. */
    SPARSE;

    private static final double CENTER = Ink.PAD_SIZE / 2;
    private static final double TREMOR = 1.5;
    private static final double SHIFT = 40;

    /** Returns its name in reports, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the ink on the pad after it was drawn with this variation. */
    Ink apply(Ink ink) {
        Drawing pad = new Drawing();
        for (Stroke stroke : ink.strokes()) {
            Stroke changed = changed(stroke);
            List<InkPoint> points = changed.points();
            pad.beginStroke(points.get(0), changed.width());
            points.subList(1, points.size()).forEach(pad::moveTo);
            pad.endGesture();
        }
        return pad.sheet().ink();
    }

    private Stroke changed(Stroke stroke) {
        return switch (this) {
            case AS_WRITTEN -> stroke;
            case SMALL -> onGrid(scaled(stroke, 1 / 3.0));
            case HALF -> scaled(stroke, 0.5);
            case DOUBLE -> scaled(stroke, 2);
            case LARGE -> scaled(stroke, 3);
            case THIN_PEN -> new Stroke(stroke.points(), 6);
            case MIDDLE_PEN -> new Stroke(stroke.points(), 16);
            case THICK_PEN -> new Stroke(stroke.points(), 26);
            case THICKEST_PEN -> new Stroke(stroke.points(), 36);
            case TOP_LEFT -> shifted(stroke, -SHIFT, -SHIFT);
            case BOTTOM_RIGHT -> shifted(stroke, SHIFT, SHIFT);
            case WHOLE_PIXELS -> onGrid(stroke);
            case MOUSE -> onGrid(withTremor(stroke));
            case SPARSE -> sparse(stroke, 3);
        };
    }

    private static Stroke scaled(Stroke stroke, double factor) {
        return changed(
                stroke,
                point -> new InkPoint(CENTER + factor * (point.x() - CENTER), CENTER + factor * (point.y() - CENTER)));
    }

    private static Stroke shifted(Stroke stroke, double right, double down) {
        return changed(stroke, point -> new InkPoint(point.x() + right, point.y() + down));
    }

    private static Stroke onGrid(Stroke stroke) {
        return changed(stroke, point -> new InkPoint(Math.rint(point.x()), Math.rint(point.y())));
    }

    private static Stroke withTremor(Stroke stroke) {
        SplittableRandom random = new SplittableRandom(stroke.points().hashCode());
        return changed(
                stroke,
                point -> new InkPoint(
                        point.x() + TREMOR * random.nextGaussian(), point.y() + TREMOR * random.nextGaussian()));
    }

    private static Stroke sparse(Stroke stroke, int interval) {
        List<InkPoint> kept = new ArrayList<>();
        int last = stroke.points().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i % interval == 0 || i == last) {
                kept.add(stroke.points().get(i));
            }
        }
        return new Stroke(kept, stroke.width());
    }

    private static Stroke changed(Stroke stroke, UnaryOperator<InkPoint> change) {
        return new Stroke(stroke.points().stream().map(change).toList(), stroke.width());
    }
}
