package digitpad.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/** Converts decoded pictures to packed 0xAARRGGBB pixels, not premultiplied, row by row. */
final class PackedPixels {
    private PackedPixels() {}

    static int[] of(BufferedImage image) {
        ColorModel colorModel = image.getColorModel();
        boolean gray = colorModel instanceof ComponentColorModel
                && colorModel.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !colorModel.isAlphaPremultiplied();
        if (!gray) {
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
        return gray(image.getRaster(), colorModel);
    }

    /**
     * Reads a gray picture's values directly. The JDK would take them for linear light and brighten them (128 to 188),
     * but files encode gray values like color values.
     */
    private static int[] gray(Raster raster, ColorModel colorModel) {
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        int max = (1 << colorModel.getComponentSize(0)) - 1;
        int[] pixel = new int[raster.getNumBands()];
        for (int i = 0; i < argb.length; i++) {
            raster.getPixel(raster.getMinX() + i % width, raster.getMinY() + i / width, pixel);
            int level = Math.round(pixel[0] * 255f / max);
            int alpha = colorModel.hasAlpha() ? Math.round(pixel[1] * 255f / max) : 255;
            argb[i] = alpha << 24 | level << 16 | level << 8 | level;
        }
        return argb;
    }
}
