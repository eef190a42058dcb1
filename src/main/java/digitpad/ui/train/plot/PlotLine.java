package digitpad.ui.train.plot;

import javafx.scene.paint.Color;

/**
 * A curve and how it looks.
 *
 * @param label what it shows, in a word or two; empty for the points behind an average
 * @param opacity 0..1; measured points are fainter than their average
 * @param dashed tells training from validation where both have the run's colour
 * @param decimation what must not get lost where there are more points than pixels
 */
record PlotLine(
        Curve curve, String label, Color color, double opacity, double width, boolean dashed, Decimation decimation) {
    /** Length of a dash, and of the gap behind it, in pixels. */
    static final double DASH = 4;

    private static final double THIN = 1;
    private static final double SLENDER = 1.4;
    private static final double THICK = 2;

    /** A curve that counts among many. */
    static PlotLine thin(Curve curve, String label, Color colour) {
        return new PlotLine(curve, label, colour, 1, SLENDER, false, Decimation.LARGEST_TRIANGLE);
    }

    /** The curve that counts. */
    static PlotLine strong(Curve curve, String label, Color colour) {
        return new PlotLine(curve, label, colour, 1, THICK, false, Decimation.LARGEST_TRIANGLE);
    }

    /** The same, dashed. */
    static PlotLine dashed(Curve curve, String label, Color colour) {
        return new PlotLine(curve, label, colour, 1, THICK, true, Decimation.LARGEST_TRIANGLE);
    }

    /** The points behind it. */
    static PlotLine faint(Curve curve, Color colour) {
        return new PlotLine(curve, "", colour, 0.3, THIN, false, Decimation.MIN_MAX);
    }

    /** Whether it is what was measured, behind an average that is drawn as well. */
    boolean isRaw() {
        return label.isEmpty();
    }
}
