package digitpad.explanation;

import digitpad.network.Shape;

/** A box of cells of a map, from its first row and column to its last. */
public record CellRegion(int top, int left, int bottom, int right) {
    /** A single cell. */
    public static CellRegion of(int row, int column) {
        return new CellRegion(row, column, row, column);
    }

    /** All cells of a map. */
    public static CellRegion of(Shape shape) {
        return new CellRegion(0, 0, shape.height() - 1, shape.width() - 1);
    }

    public int height() {
        return bottom - top + 1;
    }

    public int width() {
        return right - left + 1;
    }

    /** What of it lies on a map of that shape. */
    public CellRegion clippedTo(Shape shape) {
        return new CellRegion(
                Math.max(0, top),
                Math.max(0, left),
                Math.min(shape.height() - 1, bottom),
                Math.min(shape.width() - 1, right));
    }
}
