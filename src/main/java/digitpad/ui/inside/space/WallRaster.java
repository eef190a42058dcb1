package digitpad.ui.inside.space;

import digitpad.network.Shape;
import digitpad.ui.inside.cell.ColorMap;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The tiles of a wall as an image. A cell of a map is one pixel, which the projection enlarges; a unit is larger, so
 * that the gap between units is a whole number of pixels.
 */
final class WallRaster {
    private static final int PIXELS_PER_UNIT = 4;
    private static final int GAP_OF_UNITS = 1;
    private static final int GAP_OF_MAPS = 2;

    private final Wall wall;
    private final int cell;
    private final int gap;
    private final int width;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    /** Creates an image without values. */
    WallRaster(Wall wall) {
        this.wall = wall;
        cell = cellPixels(wall.shape());
        gap = gapPixels(wall.shape());
        width = wall.tilesPerRow() * (wall.shape().width() * cell + gap) - gap;
        int height = wall.rows() * (wall.shape().height() * cell + gap) - gap;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** Returns the gap between tiles of that shape, as a share of the side of a cell. */
    static double gapShare(Shape shape) {
        return gapPixels(shape) / (double) cellPixels(shape);
    }

    private static int cellPixels(Shape shape) {
        return shape.isUnits() ? PIXELS_PER_UNIT : 1;
    }

    private static int gapPixels(Shape shape) {
        return shape.isUnits() ? GAP_OF_UNITS : GAP_OF_MAPS;
    }

    /** Returns the image, which {@link #publish} changes. */
    Image image() {
        return image;
    }

    /** Returns the number of pixels per unit of the space. */
    double density() {
        return cell / wall.cellSide();
    }

    /** Returns the color of a pixel, 0xAARRGGBB, premultiplied. */
    int argb(int x, int y) {
        return pixels[y * width + x];
    }

    /**
     * Paints all cells, which {@link #publish} shows.
     *
     * @param values of the level, or of its ten digits
     * @param fullScale the value with the brightest color; 0 if all values are 0
     * @param shown whether each map is shown; all are shown if it is empty
     */
    void paint(float[] values, double fullScale, ColorMap colors, boolean[] shown) {
        Shape shape = wall.shape();
        for (int map = 0; map < wall.maps(); map++) {
            int left = map % wall.tilesPerRow() * (shape.width() * cell + gap);
            int tileRow = map / wall.tilesPerRow();
            int top = tileRow * (shape.height() * cell + gap);
            boolean isShown = shown.length == 0 || shown[map];
            for (int row = 0; row < shape.height(); row++) {
                for (int column = 0; column < shape.width(); column++) {
                    float value = values[(map * shape.height() + row) * shape.width() + column];
                    int color = isShown ? colors.argb(fullScale == 0 ? 0 : value / fullScale) : 0;
                    fill(left + column * cell, top + row * cell, color);
                }
            }
        }
    }

    /** Shows what was painted last. For use on the UI thread only. */
    void publish() {
        buffer.updateBuffer(ignored -> null);
    }

    private void fill(int left, int top, int color) {
        for (int y = top; y < top + cell; y++) {
            Arrays.fill(pixels, y * width + left, y * width + left + cell, color);
        }
    }
}
