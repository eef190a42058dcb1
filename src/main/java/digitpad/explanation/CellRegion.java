package digitpad.explanation;

import digitpad.network.Shape;

/** A rectangle of cells of a map; all four bounds are inclusive. */
public record CellRegion(int top, int left, int bottom, int right) {
    /** Returns the region of a single cell. */
    public static CellRegion of(int row, int column) {
        return new CellRegion(row, column, row, column);
    }

    /** Returns the region of all cells of a map. */
    public static CellRegion of(Shape shape) {
        return new CellRegion(0, 0, shape.height() - 1, shape.width() - 1);
    }

    /**
     * Returns the region that a pooling layer computes this one from.
     *
     * @param side rows and columns of a square
     * @param stride distance between neighboring squares
     */
    CellRegion beforePooling(int side, int stride) {
        return new CellRegion(top * stride, left * stride, bottom * stride + side - 1, right * stride + side - 1);
    }

    public int height() {
        return bottom - top + 1;
    }

    public int width() {
        return right - left + 1;
    }

    /** Returns the part of the region that is on a map with that shape. */
    public CellRegion clippedTo(Shape shape) {
        return new CellRegion(
                Math.max(0, top),
                Math.max(0, left),
                Math.min(shape.height() - 1, bottom),
                Math.min(shape.width() - 1, right));
    }
}
