package digitpad.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/** A decoded picture as packed 0xAARRGGBB pixels, not premultiplied, row by row. */
final class PackedPixels {
    private PackedPixels() {}

    static int[] of(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        boolean grey = colours instanceof ComponentColorModel
                && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !colours.isAlphaPremultiplied();
        if (!grey) {
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
        return grey(image.getRaster(), colours);
    }

    /**
     * The JDK takes the values of grey pictures for linear light and would brighten them (128 to 188); in the files they
     * are what they are in coloured ones.
     */
    private static int[] grey(Raster raster, ColorModel colours) {
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        int most = (1 << colours.getComponentSize(0)) - 1;
        int[] pixel = new int[raster.getNumBands()];
        for (int i = 0; i < argb.length; i++) {
            raster.getPixel(raster.getMinX() + i % width, raster.getMinY() + i / width, pixel);
            int level = Math.round(pixel[0] * 255f / most);
            int alpha = colours.hasAlpha() ? Math.round(pixel[1] * 255f / most) : 255;
            argb[i] = alpha << 24 | level << 16 | level << 8 | level;
        }
        return argb;
    }
}
