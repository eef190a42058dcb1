package digitpad.image.marks;

import digitpad.image.paper.Plane;
import java.util.List;

/** Removes printed lines: rules, squares, the sides of cells, thin frames. Strokes that cross a line stay whole. */
public final class PrintedLines {
    private PrintedLines() {}

    /**
     * Removes the lines from {@code ink} in place. Vertical lines are removed from the transposed picture.
     *
     * @param minInk the least ink of a line's pixel
     */
    public static void remove(Plane ink, float minInk) {
        List<PrintedLine> horizontal = LineFinder.find(ink, minInk);
        List<PrintedLine> vertical = LineFinder.find(ink.transposed(), minInk);
        LineEraser.erase(horizontal, ink, minInk);
        Plane upright = ink.transposed();
        LineEraser.erase(vertical, upright, minInk);
        System.arraycopy(upright.transposed().values(), 0, ink.values(), 0, ink.values().length);
    }
}
