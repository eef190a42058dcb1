package digitpad.image.paper;

import java.util.Arrays;
import java.util.Optional;

/** Continues the paper of a sheet over everything around it. */
final class PaperFill {
    private final Plane paper;
    private final Mask sheet;
    private final float[] filled;
    private int firstRow = -1;
    private int lastRow = -1;

    private PaperFill(Plane picture, Plane paper, Mask sheet) {
        this.paper = paper;
        this.sheet = sheet;
        filled = picture.values().clone();
    }

    /**
     * Returns the picture with each pixel outside of the sheet replaced by the sheet's nearest in its row; above and
     * below the sheet, by its first and last row. Empty if the sheet is.
     *
     * @param paper the brightness of the paper at each pixel of the sheet
     */
    static Optional<Plane> around(Mask sheet, Plane picture, Plane paper) {
        PaperFill fill = new PaperFill(picture, paper, sheet);
        for (int row = 0; row < picture.height(); row++) {
            fill.fillRow(row);
        }
        return fill.copyRows() ? Optional.of(picture.with(fill.filled)) : Optional.empty();
    }

    private void fillRow(int row) {
        int width = sheet.width();
        int start = row * width;
        int last = -1;
        for (int pixel = start; pixel < start + width; pixel++) {
            if (sheet.contains(pixel)) {
                Arrays.fill(filled, last < 0 ? start : last + 1, pixel, paper.values()[pixel]);
                last = pixel;
            }
        }
        if (last >= 0) {
            Arrays.fill(filled, last + 1, start + width, paper.values()[last]);
            firstRow = firstRow < 0 ? row : firstRow;
            lastRow = row;
        }
    }

    /** Fills the rows above and below the sheet. Returns false if there is no sheet. */
    private boolean copyRows() {
        int width = sheet.width();
        for (int row = 0; firstRow >= 0 && row < paper.height(); row++) {
            if (row < firstRow || row > lastRow) {
                System.arraycopy(filled, (row < firstRow ? firstRow : lastRow) * width, filled, row * width, width);
            }
        }
        return firstRow >= 0;
    }
}
