package digitpad.ui.train.plot;

import javafx.scene.paint.Color;

/**
 * A curve and how it looks.
 *
 * @param label what it shows, in a word or two; empty for the points behind an average
 * @param opacity 0..1; measured points are fainter than their average
 * @param dashed tells training from validation where both have the run's colour
 * @param thinning what must not get lost where there are more points than pixels
 */
record Line(Curve curve, String label, Color colour, double opacity, double width, boolean dashed, Thinning thinning) {
    /** Length of a dash, and of the gap behind it, in pixels. */
    static final double DASH = 4;

    private static final double THIN = 1;
    private static final double SLENDER = 1.4;
    private static final double THICK = 2;

    /** A curve that counts among many. */
    static Line slender(Curve curve, String label, Color colour) {
        return new Line(curve, label, colour, 1, SLENDER, false, Thinning.OUTLINE);
    }

    /** The curve that counts. */
    static Line strong(Curve curve, String label, Color colour) {
        return new Line(curve, label, colour, 1, THICK, false, Thinning.OUTLINE);
    }

    /** The same, dashed. */
    static Line dashed(Curve curve, String label, Color colour) {
        return new Line(curve, label, colour, 1, THICK, true, Thinning.OUTLINE);
    }

    /** The points behind it. */
    static Line faint(Curve curve, Color colour) {
        return new Line(curve, "", colour, 0.3, THIN, false, Thinning.PEAKS);
    }

    /** Whether it is what was measured, behind an average that is drawn as well. */
    boolean isBehind() {
        return label.isEmpty();
    }
}
