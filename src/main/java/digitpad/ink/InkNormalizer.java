package digitpad.ink;

import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From what is on the pad to what a network reads, by MNIST's recipe (see {@link Normalizer}). Strokes are rendered
 * straight to the final 20 pixels, so the pen's width there can be chosen freely and the size drawn does not matter.
 */
public final class InkNormalizer {
    /** How wide the ink is rendered for the network. */
    public enum StrokeWidth {
        /** As MNIST's digits have it, whatever the size drawn and the pen chosen. */
        LIKE_MNIST,
        /** As drawn on the pad. */
        AS_DRAWN
    }

    /**
     * The pen's width for {@link StrokeWidth#LIKE_MNIST}, in pixels of the 20x20 box. MNIST's median stroke is 2 to 3
     * pixels wide.
     */
    public static final double PEN_WIDTH = 2.4;

    /** How far the lines drawn may be from the curve, as a share of the ink's longer side: 0.02 pixels. */
    private static final double TOLERANCE = 0.001;

    /** A side this little above a whole number of pixels does not begin another one. */
    private static final double ROUNDING = 1e-6;

    /**
     * Each pixel is rendered as 4x4 finer ones: where two strokes share a pixel, each covering its own part, their
     * coverage then adds up as it should.
     */
    private static final int FINENESS = 4;

    private InkNormalizer() {}

    /**
     * The 28x28 image of the sheet; blank if and only if the sheet shows no ink.
     *
     * <p>With {@link StrokeWidth#LIKE_MNIST}, ink that is smaller than the pen that drew it (a dot, a tiny scribble)
     * becomes a small blob about as wide as a stroke, not one that fills the box. Where a picture lies under the ink,
     * the two have to fit each other, so the ink keeps the width it was drawn with.
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
        List<Polyline> lines = flattened(strokes);
        return switch (width) {
            case LIKE_MNIST -> withPen(strokes, lines, PEN_WIDTH);
            case AS_DRAWN -> asDrawn(strokes, lines);
        };
    }

    /**
     * The 28x28 image of ink alone, drawn with a pen {@code pen} pixels of the 20x20 box wide; blank if and only if
     * there is no ink.
     *
     * @throws IllegalArgumentException if the pen is not wider than 0 and narrower than the box
     */
    public static DigitImage normalize(Ink ink, double pen) {
        if (!(pen > 0 && pen < Normalizer.DIGIT_SIDE)) {
            throw new IllegalArgumentException("a pen is wider than 0 and narrower than the box, not " + pen);
        }
        return ink.isEmpty() ? DigitImage.blank() : withPen(ink.strokes(), flattened(ink.strokes()), pen);
    }

    private static List<Polyline> flattened(List<Stroke> strokes) {
        Extent samples = Extent.ofSamples(new Ink(strokes));
        double tolerance = Math.max(samples.longerSide() * TOLERANCE, Double.MIN_NORMAL);
        List<Polyline> lines = new ArrayList<>(strokes.size());
        for (Stroke stroke : strokes) {
            lines.add(Polyline.of(stroke, tolerance));
        }
        return lines;
    }

    private static DigitImage withPen(List<Stroke> strokes, List<Polyline> lines, double pen) {
        Extent middle = Extent.empty();
        double widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            middle = middle.union(Extent.of(lines.get(i), 0));
            widest = Math.max(widest, strokes.get(i).width());
        }
        double longest = middle.longerSide();
        double scale = longest <= widest ? pen / widest : (Normalizer.DIGIT_SIDE - pen) / longest;
        Extent inked = middle.expandedBy(pen / 2 / scale);
        double[] pens = new double[lines.size()];
        Arrays.fill(pens, pen);
        return render(lines, pens, inked, scale);
    }

    private static DigitImage asDrawn(List<Stroke> strokes, List<Polyline> lines) {
        Extent inked = Extent.empty();
        for (int i = 0; i < lines.size(); i++) {
            inked = inked.union(Extent.of(lines.get(i), strokes.get(i).width()));
        }
        double scale = Normalizer.DIGIT_SIDE / inked.longerSide();
        double[] pens = new double[lines.size()];
        for (int i = 0; i < pens.length; i++) {
            pens[i] = strokes.get(i).width() * scale;
        }
        return render(lines, pens, inked, scale);
    }

    private static DigitImage render(List<Polyline> lines, double[] pens, Extent inked, double scale) {
        int columns = pixels(inked.width() * scale);
        int rows = pixels(inked.height() * scale);
        float[] fine = new float[columns * rows * FINENESS * FINENESS];
        InkRaster raster = new InkRaster(columns * FINENESS, fine, scale * FINENESS, inked.left(), inked.top());
        for (int i = 0; i < pens.length; i++) {
            raster.draw(lines.get(i), pens[i] * FINENESS);
        }
        return Normalizer.centered(shrunk(fine, columns, rows), columns);
    }

    private static float[] shrunk(float[] fine, int columns, int rows) {
        float[] ink = new float[columns * rows];
        for (int i = 0; i < fine.length; i++) {
            int row = i / (columns * FINENESS) / FINENESS;
            int column = i % (columns * FINENESS) / FINENESS;
            ink[row * columns + column] += fine[i] / (FINENESS * FINENESS);
        }
        return ink;
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.ceil(length - ROUNDING));
    }
}
