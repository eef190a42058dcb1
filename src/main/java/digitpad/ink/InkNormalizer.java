package digitpad.ink;

import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the content of the pad into a 28x28 image as MNIST does (see {@link Normalizer}). Strokes are rendered directly
 * at the final size of 20 pixels, so the pen width in the image does not depend on the size of the drawing.
 */
public final class InkNormalizer {
    /** The width of strokes in the image for the network. */
    public enum StrokeWidth {
        /** As wide as in MNIST, regardless of the size of the drawing and the pen. */
        LIKE_MNIST,
        /** As drawn on the pad. */
        AS_DRAWN
    }

    /**
     * The pen width for {@link StrokeWidth#LIKE_MNIST}, in pixels of the 20x20 box. MNIST's median stroke width is 2 to
     * 3 pixels.
     */
    public static final double PEN_WIDTH = 2.4;

    /** The maximum deviation of the lines from the curve, as a share of the ink's longer side; equals 0.02 pixels. */
    private static final double TOLERANCE = 0.001;

    /** A side that exceeds a whole number of pixels by no more than this is rounded down. */
    private static final double ROUNDING = 1e-6;

    /**
     * Each pixel is rendered as 4x4 subpixels. If two strokes cover different parts of a pixel, their coverage then
     * adds up correctly.
     */
    private static final int SUBPIXELS = 4;

    private InkNormalizer() {}

    /**
     * Returns the 28x28 image of the sheet; blank if and only if the sheet has no ink.
     *
     * <p>With {@link StrokeWidth#LIKE_MNIST}, ink smaller than its pen (a dot, a tiny scribble) becomes a small blob
     * about as wide as a stroke, and does not fill the box. If there is a picture under the ink, the ink always keeps
     * its drawn width, so that it matches the picture.
     */
    public static DigitImage normalize(Sheet sheet, StrokeWidth width) {
        if (sheet.picture().isPresent()) {
            Coverage picture = sheet.picture().get();
            int side = Math.max(picture.width(), picture.height());
            return Normalizer.normalize(sheet.ink().isEmpty() ? picture : PadRenderer.render(sheet, side));
        }
        if (sheet.ink().isEmpty()) {
            return DigitImage.blank();
        }
        List<Stroke> strokes = sheet.ink().strokes();
        List<Polyline> lines = polylines(strokes);
        return switch (width) {
            case LIKE_MNIST -> withPen(strokes, lines, PEN_WIDTH);
            case AS_DRAWN -> asDrawn(strokes, lines);
        };
    }

    /**
     * Returns the 28x28 image of ink without a picture; blank if and only if there is no ink.
     *
     * @param pen the pen width, in pixels of the 20x20 box, above 0 and below 20
     * @throws IllegalArgumentException if the pen width is out of range
     */
    public static DigitImage normalize(Ink ink, double pen) {
        if (!(pen > 0 && pen < Normalizer.DIGIT_SIDE)) {
            throw new IllegalArgumentException(
                    "the pen width must be above 0 and below " + Normalizer.DIGIT_SIDE + ", but is " + pen);
        }
        return ink.isEmpty() ? DigitImage.blank() : withPen(ink.strokes(), polylines(ink.strokes()), pen);
    }

    private static List<Polyline> polylines(List<Stroke> strokes) {
        Extent samples = Extent.ofSamples(new Ink(strokes));
        double tolerance = Math.max(samples.longerSide() * TOLERANCE, Double.MIN_NORMAL);
        List<Polyline> lines = new ArrayList<>(strokes.size());
        for (Stroke stroke : strokes) {
            lines.add(Polyline.of(stroke, tolerance));
        }
        return lines;
    }

    private static DigitImage withPen(List<Stroke> strokes, List<Polyline> lines, double pen) {
        Extent box = Extent.empty();
        double widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            box = box.union(Extent.of(lines.get(i), 0));
            widest = Math.max(widest, strokes.get(i).width());
        }
        double longest = box.longerSide();
        double scale = longest <= widest ? pen / widest : (Normalizer.DIGIT_SIDE - pen) / longest;
        Extent inkBox = box.expandedBy(pen / 2 / scale);
        double[] pens = new double[lines.size()];
        Arrays.fill(pens, pen);
        return render(lines, pens, inkBox, scale);
    }

    private static DigitImage asDrawn(List<Stroke> strokes, List<Polyline> lines) {
        Extent inkBox = Extent.empty();
        for (int i = 0; i < lines.size(); i++) {
            inkBox = inkBox.union(Extent.of(lines.get(i), strokes.get(i).width()));
        }
        double scale = Normalizer.DIGIT_SIDE / inkBox.longerSide();
        double[] pens = new double[lines.size()];
        for (int i = 0; i < pens.length; i++) {
            pens[i] = strokes.get(i).width() * scale;
        }
        return render(lines, pens, inkBox, scale);
    }

    private static DigitImage render(List<Polyline> lines, double[] pens, Extent inkBox, double scale) {
        int columns = pixels(inkBox.width() * scale);
        int rows = pixels(inkBox.height() * scale);
        float[] fine = new float[columns * rows * SUBPIXELS * SUBPIXELS];
        InkRaster raster = new InkRaster(columns * SUBPIXELS, fine, scale * SUBPIXELS, inkBox.left(), inkBox.top());
        for (int i = 0; i < pens.length; i++) {
            raster.draw(lines.get(i), pens[i] * SUBPIXELS);
        }
        return Normalizer.centered(downsampled(fine, columns, rows), columns);
    }

    private static float[] downsampled(float[] fine, int columns, int rows) {
        float[] ink = new float[columns * rows];
        for (int i = 0; i < fine.length; i++) {
            int row = i / (columns * SUBPIXELS) / SUBPIXELS;
            int column = i % (columns * SUBPIXELS) / SUBPIXELS;
            ink[row * columns + column] += fine[i] / (SUBPIXELS * SUBPIXELS);
        }
        return ink;
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.ceil(length - ROUNDING));
    }
}
