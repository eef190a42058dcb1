package digitpad.image.marks;

/** Measures a mark pixel by pixel. */
final class MarkMeasure {
    private final int width;
    private final int height;
    private int left = Integer.MAX_VALUE;
    private int right = -1;
    private int top = Integer.MAX_VALUE;
    private int bottom = -1;
    private int pixels;
    private int borderPixels;
    private double mass;
    private float peak;

    /** Creates a measure for a mark in a picture of this size in pixels. */
    MarkMeasure(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Adds a pixel with the given ink, 0..1. */
    void add(int row, int column, float ink) {
        pixels++;
        mass += ink;
        peak = Math.max(peak, ink);
        left = Math.min(left, column);
        right = Math.max(right, column);
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        if (column == 0 || row == 0 || column == width - 1 || row == height - 1) {
            borderPixels++;
        }
    }

    /** Returns the mark of the pixels that were added, of which there must be one or more. */
    Mark toMark(int number) {
        return new Mark(number, left, top, right, bottom, pixels, mass, peak, borderPixels);
    }
}
