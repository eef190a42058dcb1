package digitpad.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Enlarges images of 28x28 pixels ten times, dark on white, as a person would do with one of MNIST. */
final class EnlargedImage {
    static final int SIDE = 280;

    private EnlargedImage() {}

    /**
     * Returns the packed pixels of the enlarged image, row by row.
     *
     * @param interpolation a value of {@link RenderingHints#KEY_INTERPOLATION}
     */
    static int[] argb(DigitImage image, Object interpolation) {
        BufferedImage small = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int level = 255 - Math.round(255 * image.at(i / 28, i % 28));
            small.setRGB(i % 28, i / 28, level << 16 | level << 8 | level);
        }
        BufferedImage large = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.drawImage(small, 0, 0, SIDE, SIDE, null);
        graphics.dispose();
        return large.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
    }
}
