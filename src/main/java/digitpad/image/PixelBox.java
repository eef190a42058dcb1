package digitpad.image;

import java.util.Optional;

/** A rectangle of whole pixels; {@code left} and {@code top} are pixel indices. */
public record PixelBox(int left, int top, int width, int height) {
    /** Returns the bounding box of the ink; empty if the picture is blank. */
    public static Optional<PixelBox> aroundInk(Coverage picture) {
        int left = picture.width();
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int row = 0; row < picture.height(); row++) {
            int first = firstInkColumn(picture, row);
            if (first == picture.width()) {
                continue;
            }
            left = Math.min(left, first);
            right = Math.max(right, lastInkColumn(picture, row));
            top = top < 0 ? row : top;
            bottom = row;
        }
        return bottom < 0 ? Optional.empty() : Optional.of(new PixelBox(left, top, right - left + 1, bottom - top + 1));
    }

    int longerSide() {
        return Math.max(width, height);
    }

    private static int firstInkColumn(Coverage picture, int row) {
        int column = 0;
        while (column < picture.width() && !(picture.at(row, column) > 0)) {
            column++;
        }
        return column;
    }

    private static int lastInkColumn(Coverage picture, int row) {
        int column = picture.width() - 1;
        while (!(picture.at(row, column) > 0)) {
            column--;
        }
        return column;
    }
}
