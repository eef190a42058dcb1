package digitpad.ui.inside.picture;

import digitpad.explanation.Inspection;
import digitpad.network.Shape;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import java.util.Arrays;

/**
 * Paints all maps into one array of pixels. A few hundred maps take one or two milliseconds, while as many nodes or
 * canvas calls would take a whole frame.
 */
final class TileRaster {
    private int width;
    private int height;
    private int[] pixels = new int[0];

    /** Sets the size, in pixels, and clears the array. */
    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the pixels, row by row, as premultiplied 0xAARRGGBB. Only {@link #resize} replaces the array. */
    int[] pixels() {
        return pixels;
    }

    /**
     * Paints every map of the layout. Units that dropout sets to 0 are left transparent.
     *
     * @param density pixels of the array per unit of the layout
     */
    void paint(Inspection inspection, PictureLayout layout, Viewport viewport, double density) {
        Arrays.fill(pixels, 0);
        for (PictureLayout.Column column : layout.columns()) {
            boolean[] keptUnits = inspection.dropout().isPresent()
                            && column.level() == inspection.structure().lastLevel() - 1
                    ? inspection.dropout().get().mask()
                    : null;
            paint(inspection.activations().of(column.level()), keptUnits, column, viewport, density);
        }
    }

    private void paint(
            float[] values, boolean[] keptUnits, PictureLayout.Column column, Viewport viewport, double density) {
        Shape shape = column.shape();
        ColorMap colors = column.level() == 0 ? ColorMap.INK : ColorMap.ACTIVATIONS;
        double fullScale = column.level() == 0 ? 1 : FigurePainter.maxAbs(values);
        double cellSide = column.cellSide() * viewport.scale() * density;
        int[] xs = new int[shape.width() + 1];
        int[] row = new int[shape.width()];
        for (int map = 0; map < shape.maps(); map++) {
            double left = viewport.screenX(column.tileLeft(map)) * density;
            double top = viewport.screenY(column.tileTop(map)) * density;
            if (left > width
                    || top > height
                    || left + cellSide * shape.width() < 0
                    || top + cellSide * shape.height() < 0) {
                continue;
            }
            for (int i = 0; i < xs.length; i++) {
                xs[i] = (int) Math.max(0, Math.min(width, Math.round(left + i * cellSide)));
            }
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    float value = values[shape.index(map, y, x)];
                    row[x] = fullScale == 0 ? colors.argb(0) : colors.argb(value / fullScale);
                }
                if (keptUnits != null && !keptUnits[map]) {
                    row[0] = 0;
                }
                fill(row, xs, (int) Math.round(top + y * cellSide), (int) Math.round(top + (y + 1) * cellSide));
            }
        }
    }

    /**
     * Fills the pixel rows {@code from} (inclusive) to {@code to} (exclusive) with one row of cells.
     *
     * @param xs left edges of the cells, and the right edge of the last
     */
    private void fill(int[] colors, int[] xs, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(height, to);
        if (first >= last) {
            return;
        }
        int start = first * width;
        for (int i = 0; i < colors.length; i++) {
            Arrays.fill(pixels, start + xs[i], start + xs[i + 1], colors[i]);
        }
        int left = xs[0];
        int length = xs[colors.length] - left;
        for (int y = first + 1; y < last; y++) {
            System.arraycopy(pixels, start + left, pixels, y * width + left, length);
        }
    }
}
