package digitpad.image;

/**
 * Sharpens the blurred edges of a digit that was enlarged with interpolation or photographed out of focus. Otherwise a
 * small digit that was enlarged ten times would become 5 % too small, because the true edge is in the middle of the
 * blurred one. It would also be blurred twice: by enlarging and by scaling back.
 */
final class EdgeSharpener {
    /**
     * The maximum width cleared at an edge, as a share of the ink's longer side, so that fully blurred ink keeps its
     * middle.
     */
    private static final double MAX_EDGE_SHARE = 0.1;

    /**
     * The factor for the differences to both neighbors, one edge width away, that are added to a pixel. Linear
     * interpolation and averaging back weight a pixel by 3/4 and each neighbor by 1/8. Sharpening turns the 3/4 into
     * 1.00 and the 1/8 into 0.025.
     */
    private static final float GAIN = 0.2f;

    private final int width;
    private final int height;
    private final float[] ink;

    private EdgeSharpener(int width, float[] ink) {
        this.width = width;
        this.height = ink.length / width;
        this.ink = ink;
    }

    /**
     * Sharpens {@code ink}, 0..1 row by row, if its edges are blurred, and clears the outer half of the outermost
     * edges.
     */
    static void sharpen(int width, float[] ink) {
        new EdgeSharpener(width, ink).sharpen(true);
    }

    /** Clears the outer half of the outermost edges, without sharpening, which would amplify noise. */
    static void trim(int width, float[] ink) {
        new EdgeSharpener(width, ink).sharpen(false);
    }

    private void sharpen(boolean sharpening) {
        PixelBox.aroundInk(Coverage.of(width, height, ink)).ifPresent(box -> {
            double edgeWidth = Math.min(1 / Math.max(maxDifference(), 1e-3), 1 + 2 * MAX_EDGE_SHARE * box.longerSide());
            int edgePixels = (int) Math.round(edgeWidth);
            if (edgePixels > 1) {
                PixelBox withoutEdges = withoutBlurredEdges(box, edgePixels);
                if (sharpening) {
                    addDifferences(edgePixels, 1, width);
                    addDifferences(edgePixels * width, width, ink.length);
                }
                clearAround(withoutEdges);
            }
        });
    }

    private PixelBox withoutBlurredEdges(PixelBox box, int edgePixels) {
        float[] columns = new float[width];
        float[] rows = new float[height];
        for (int i = 0; i < ink.length; i++) {
            columns[i % width] = Math.max(columns[i % width], ink[i]);
            rows[i / width] = Math.max(rows[i / width], ink[i]);
        }
        int left = edgeMiddle(columns, box.left(), 1, edgePixels);
        int right = edgeMiddle(columns, box.left() + box.width() - 1, -1, edgePixels);
        int top = edgeMiddle(rows, box.top(), 1, edgePixels);
        int bottom = edgeMiddle(rows, box.top() + box.height() - 1, -1, edgePixels);
        return left > right || top > bottom ? box : new PixelBox(left, top, right - left + 1, bottom - top + 1);
    }

    /** Returns the index, going inward, where the strongest ink reaches half of its value at the edge's inner end. */
    private static int edgeMiddle(float[] strongest, int from, int step, int edgePixels) {
        int end = from + step * (edgePixels - 1);
        // Ink at the picture's border was cut off there, so its edge is sharp.
        boolean cropped = from == 0 || from == strongest.length - 1;
        if (cropped || end < 0 || end >= strongest.length) {
            return from;
        }
        int at = from;
        for (int i = 0; i < edgePixels / 2 && strongest[at] < strongest[end] / 2; i++) {
            at += step;
        }
        return at;
    }

    /**
     * Sharpens along rows ({@code step} 1) or columns; each line spans {@code span} indices in steps of {@code step}.
     */
    private void addDifferences(int distance, int step, int span) {
        float[] before = ink.clone();
        for (int i = 0; i < ink.length; i++) {
            int start = step == 1 ? i - i % span : i % step;
            int last = start + span - step;
            float neighbors = before[Math.max(start, i - distance)] + before[Math.min(last, i + distance)];
            ink[i] = Math.max(0, Math.min(1, before[i] + GAIN * (2 * before[i] - neighbors)));
        }
    }

    private void clearAround(PixelBox box) {
        for (int i = 0; i < ink.length; i++) {
            int row = i / width - box.top();
            int column = i % width - box.left();
            if (row < 0 || row >= box.height() || column < 0 || column >= box.width()) {
                ink[i] = 0;
            }
        }
    }

    /** Returns the largest difference of neighboring pixels, 0..1: 1 for a sharp edge, 0.1 for one 10 pixels wide. */
    private double maxDifference() {
        float maxDifference = 0;
        for (int i = 0; i < ink.length; i++) {
            if (i % width > 0) {
                maxDifference = Math.max(maxDifference, Math.abs(ink[i] - ink[i - 1]));
            }
            if (i >= width) {
                maxDifference = Math.max(maxDifference, Math.abs(ink[i] - ink[i - width]));
            }
        }
        return maxDifference;
    }
}
