package digitpad.image.marks;

import digitpad.image.paper.Plane;

/**
 * A line from the left side of a picture to the right one.
 *
 * @param start the row where it begins
 * @param slope the rows that it falls in each column
 * @param covered the share of the columns in which there is ink, 0..1
 */
record PrintedLine(double start, double slope, double covered) {
    /** A line is at most as thick as this share of the longer side, for the bold lines of a sudoku. */
    private static final double MAX_THICKNESS = 0.03;

    /** Returns how thick the lines in a picture can be, in pixels. */
    static int maxThickness(Plane picture) {
        return (int) Math.max(2, Math.ceil(MAX_THICKNESS * picture.longerSide()));
    }

    int row(int column) {
        return (int) Math.round(start + slope * column);
    }
}
