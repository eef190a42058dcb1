package digitpad.ui.inside.picture;

import digitpad.explanation.Inspection;
import digitpad.network.Shape;
import digitpad.ui.inside.cell.ColorMap;
import java.util.Arrays;

/**
 * Paints all maps into one array of pixels: some hundred maps take a millisecond or two, where as many nodes or calls of
 * a canvas would take a frame.
 */
final class TileRaster {
    private int width;
    private int height;
    private int[] pixels = new int[0];

    /** Makes room for a picture; what was painted is gone. */
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

    /** The pixels, row by row, as premultiplied 0xAARRGGBB: the same array each time. */
    int[] pixels() {
        return pixels;
    }

    /**
     * Paints every map of the layout.
     *
     * @param density pixels of the array for each of the screen's
     */
    void paint(Inspection inspection, PictureLayout layout, Viewport view, double density) {
        Arrays.fill(pixels, 0);
        for (PictureLayout.Column column : layout.columns()) {
            boolean[] kept = inspection.dropout().isPresent()
                            && column.level() == inspection.structure().lastLevel() - 1
                    ? inspection.dropout().get().mask()
                    : null;
            paint(inspection.activations().of(column.level()), kept, column, view, density);
        }
    }

    private void paint(float[] values, boolean[] kept, PictureLayout.Column column, Viewport view, double density) {
        Shape shape = column.shape();
        ColorMap colours = column.level() == 0 ? ColorMap.INK : ColorMap.ACTIVATIONS;
        float extent = column.level() == 0 ? 1 : extent(values);
        double cell = column.cellSide() * view.scale() * density;
        int[] xs = new int[shape.width() + 1];
        int[] row = new int[shape.width()];
        for (int map = 0; map < shape.maps(); map++) {
            double left = view.screenX(column.tileLeft(map)) * density;
            double top = view.screenY(column.tileTop(map)) * density;
            if (left > width || top > height || left + cell * shape.width() < 0 || top + cell * shape.height() < 0) {
                continue;
            }
            for (int i = 0; i < xs.length; i++) {
                xs[i] = (int) Math.max(0, Math.min(width, Math.round(left + i * cell)));
            }
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    float value = values[shape.index(map, y, x)];
                    row[x] = extent == 0 ? colours.argb(0) : colours.argb(value / extent);
                }
                if (kept != null && !kept[map]) {
                    row[0] = 0;
                }
                fill(row, xs, (int) Math.round(top + y * cell), (int) Math.round(top + (y + 1) * cell));
            }
        }
    }

    /** A row of cells, from one row of pixels up to another. */
    private void fill(int[] colours, int[] xs, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(height, to);
        if (first >= last) {
            return;
        }
        int start = first * width;
        for (int i = 0; i < colours.length; i++) {
            Arrays.fill(pixels, start + xs[i], start + xs[i + 1], colours[i]);
        }
        int left = xs[0];
        int length = xs[colours.length] - left;
        for (int y = first + 1; y < last; y++) {
            System.arraycopy(pixels, start + left, pixels, y * width + left, length);
        }
    }

    private static float extent(float[] values) {
        float extent = 0;
        for (float value : values) {
            extent = Math.max(extent, Math.abs(value));
        }
        return extent;
    }
}
