package digitpad.image;

/**
 * Undoes the fading that enlarging with interpolation, or a lens out of focus, puts around a digit. A small digit
 * enlarged ten times would else come back 5 % too small, because the true edge lies half way down the fading, and
 * blurred twice, by the enlarging and by the scaling back.
 */
final class EdgeSharpener {
    /** No more than this share of the ink's longer side, so that what is blurred as a whole keeps its middle. */
    private static final double MOST = 0.1;

    /**
     * How much of the differences to both neighbours, one fading away, is added. Interpolating linearly and averaging
     * back leaves 1/8, 3/4, 1/8 of a pixel and its neighbours; this makes 1.00 of the 3/4 and 0.025 of the 1/8.
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

    /** Sharpens {@code ink}, 0..1 row by row, if its edges fade, and sets the outer half of its outermost ones to 0. */
    static void sharpen(int width, float[] ink) {
        new EdgeSharpener(width, ink).sharpen(true);
    }

    /** The same without the sharpening, which would bring out noise. */
    static void trim(int width, float[] ink) {
        new EdgeSharpener(width, ink).sharpen(false);
    }

    private void sharpen(boolean inside) {
        PixelBox.aroundInk(Coverage.of(width, height, ink)).ifPresent(box -> {
            double fading = Math.min(1 / Math.max(steepest(), 1e-3), 1 + 2 * MOST * box.longerSide());
            int distance = (int) Math.round(fading);
            if (distance > 1) {
                PixelBox solid = withoutFading(box, distance);
                if (inside) {
                    addDifferences(distance, 1, width);
                    addDifferences(distance * width, width, ink.length);
                }
                clearAround(solid);
            }
        });
    }

    private PixelBox withoutFading(PixelBox box, int distance) {
        float[] columns = new float[width];
        float[] rows = new float[height];
        for (int i = 0; i < ink.length; i++) {
            columns[i % width] = Math.max(columns[i % width], ink[i]);
            rows[i / width] = Math.max(rows[i / width], ink[i]);
        }
        int left = inward(columns, box.left(), 1, distance);
        int right = inward(columns, box.left() + box.width() - 1, -1, distance);
        int top = inward(rows, box.top(), 1, distance);
        int bottom = inward(rows, box.top() + box.height() - 1, -1, distance);
        return left > right || top > bottom ? box : new PixelBox(left, top, right - left + 1, bottom - top + 1);
    }

    /** Where, from the outermost ink on, the strongest ink has reached half of what it is when the fading ends. */
    private static int inward(float[] strongest, int from, int step, int distance) {
        int end = from + step * (distance - 1);
        // Ink that reaches the picture's own border was cut there and does not fade.
        boolean cutOff = from == 0 || from == strongest.length - 1;
        if (cutOff || end < 0 || end >= strongest.length) {
            return from;
        }
        int at = from;
        for (int i = 0; i < distance / 2 && strongest[at] < strongest[end] / 2; i++) {
            at += step;
        }
        return at;
    }

    /** Sharpens along lines of {@code span} values {@code step} apart: along rows, or along columns. */
    private void addDifferences(int distance, int step, int span) {
        float[] before = ink.clone();
        for (int i = 0; i < ink.length; i++) {
            int start = step == 1 ? i - i % span : i % step;
            int last = start + span - step;
            float neighbours = before[Math.max(start, i - distance)] + before[Math.min(last, i + distance)];
            ink[i] = Math.max(0, Math.min(1, before[i] + GAIN * (2 * before[i] - neighbours)));
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

    /** The greatest difference between two neighbours, 0..1: 1 for a sharp edge, 0.1 for one that fades over 10. */
    private double steepest() {
        float steepest = 0;
        for (int i = 0; i < ink.length; i++) {
            if (i % width > 0) {
                steepest = Math.max(steepest, Math.abs(ink[i] - ink[i - 1]));
            }
            if (i >= width) {
                steepest = Math.max(steepest, Math.abs(ink[i] - ink[i - width]));
            }
        }
        return steepest;
    }
}
