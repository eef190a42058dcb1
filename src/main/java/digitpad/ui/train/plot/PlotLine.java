package digitpad.ui.train.plot;

import javafx.scene.paint.Color;

/**
 * A curve and its style.
 *
 * @param label the name of the curve; empty for the raw points behind an average
 * @param opacity 0..1; raw points are fainter than their average
 * @param dashed distinguishes training from validation where both have the color of the run
 * @param decimation how to reduce the points if there are more than pixels
 */
record PlotLine(
        Curve curve, String label, Color color, double opacity, double width, boolean dashed, Decimation decimation) {
    /** Length of a dash, and of the gap after it, in pixels. */
    static final double DASH = 4;

    private static final double THIN = 1;
    private static final double MEDIUM = 1.4;
    private static final double THICK = 2;

    /** Returns a line for the main curve of one run among many. */
    static PlotLine thin(Curve curve, String label, Color color) {
        return new PlotLine(curve, label, color, 1, MEDIUM, false, Decimation.LARGEST_TRIANGLE);
    }

    /** Returns a line for the main curve of a run. */
    static PlotLine strong(Curve curve, String label, Color color) {
        return new PlotLine(curve, label, color, 1, THICK, false, Decimation.LARGEST_TRIANGLE);
    }

    /** Returns a line like {@link #strong}, but dashed. */
    static PlotLine dashed(Curve curve, String label, Color color) {
        return new PlotLine(curve, label, color, 1, THICK, true, Decimation.LARGEST_TRIANGLE);
    }

    /** Returns a line for the raw points behind an average. */
    static PlotLine faint(Curve curve, Color color) {
        return new PlotLine(curve, "", color, 0.3, THIN, false, Decimation.MIN_MAX);
    }

    /** Whether this line shows raw points behind an average. */
    boolean isRaw() {
        return label.isEmpty();
    }
}
