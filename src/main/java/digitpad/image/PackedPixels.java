package digitpad.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Arrays;

/** Converts the rows of decoded pictures to packed 0xAARRGGBB pixels, not premultiplied. */
final class PackedPixels {
    private final BufferedImage image;
    private final int width;
    private final int[] packed;

    private PackedPixels(BufferedImage image) {
        this.image = image;
        width = image.getWidth();
        packed = new int[width];
    }

    /** Returns the pixels, averaged down by an integer factor to at most {@code maxSide} along the longer side. */
    static ArgbImage averaged(BufferedImage image, int maxSide) {
        PackedPixels pixels = new PackedPixels(image);
        ArgbImage.Averager averager = new ArgbImage.Averager(image.getWidth(), image.getHeight(), maxSide);
        pixels.addTo(averager);
        return averager.image();
    }

    private void addTo(ArgbImage.Averager averager) {
        boolean stored = storesLevels(image.getColorModel());
        boolean bytes = stored
                && image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE
                && image.getColorModel().getComponentSize(0) == Byte.SIZE;
        byte[] levels = new byte[bytes ? width * image.getRaster().getNumBands() : 0];
        for (int y = 0; y < image.getHeight(); y++) {
            if (bytes) {
                readBytes(y, levels);
            } else if (stored) {
                readLevels(y);
            } else {
                image.getRGB(0, y, width, 1, packed, 0, width);
            }
            averager.add(packed);
        }
    }

    /**
     * Returns whether the values of each pixel are gray or red, green and blue, with or without alpha. They are used as
     * they are stored. The JDK would take gray values for linear light and brighten them (128 to 188), and convert each
     * pixel of a photo with a color profile on its own, which takes seconds.
     */
    private static boolean storesLevels(ColorModel model) {
        int type = model.getColorSpace().getType();
        int size = model.getComponentSize(0);
        return model instanceof ComponentColorModel
                && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)
                && !model.isAlphaPremultiplied()
                && size <= Short.SIZE
                && Arrays.stream(model.getComponentSize()).allMatch(each -> each == size);
    }

    private void readBytes(int y, byte[] levels) {
        Raster raster = image.getRaster();
        raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, levels);
        int bands = raster.getNumBands();
        boolean alpha = image.getColorModel().hasAlpha();
        int last = bands - (alpha ? 2 : 1);
        for (int x = 0, i = 0; x < width; x++, i += bands) {
            packed[x] = (alpha ? levels[i + last + 1] & 0xFF : 255) << 24
                    | (levels[i] & 0xFF) << 16
                    | (levels[i + last / 2] & 0xFF) << 8
                    | (levels[i + last] & 0xFF);
        }
    }

    private void readLevels(int y) {
        Raster raster = image.getRaster();
        int[] levels = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, (int[]) null);
        int bands = raster.getNumBands();
        boolean alpha = image.getColorModel().hasAlpha();
        int last = bands - (alpha ? 2 : 1);
        float scale = 255f / ((1 << image.getColorModel().getComponentSize(0)) - 1);
        for (int x = 0, i = 0; x < width; x++, i += bands) {
            packed[x] = (alpha ? Math.round(levels[i + last + 1] * scale) : 255) << 24
                    | Math.round(levels[i] * scale) << 16
                    | Math.round(levels[i + last / 2] * scale) << 8
                    | Math.round(levels[i + last] * scale);
        }
    }
}
