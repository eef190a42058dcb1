package digitpad.augmentation;

import digitpad.image.Coverage;
import digitpad.image.DigitImage;

/**
 * A given change of an image: scaled, then turned, around the middle of the image, then moved. The image is resampled
 * only once.
 *
 * @param degrees clockwise
 * @param scale factor, above 0
 * @param right in pixels
 * @param down in pixels
 */
public record ImageTransform(double degrees, double scale, double right, double down) {
    private static final int SIZE = DigitImage.SIZE;
    private static final double MIDDLE = (SIZE - 1) / 2.0;

    /**
     * @throws IllegalArgumentException if the scale is not above 0
     */
    public ImageTransform {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a scale must be above 0, but is " + scale);
        }
    }

    /** Returns the changed image. What leaves the image is lost. */
    public DigitImage apply(DigitImage image) {
        LinearTransform targetToSource = targetToSource();
        BicubicImage source = new BicubicImage(image.toArray());
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double x = column - MIDDLE - right;
                double y = row - MIDDLE - down;
                pixels[row * SIZE + column] =
                        source.at(MIDDLE + targetToSource.x(x, y), MIDDLE + targetToSource.y(x, y));
            }
        }
        return DigitImage.of(pixels);
    }

    /** Returns the image enlarged by a whole factor, without any other change, so that its pixels can be worked on. */
    public static Coverage enlarged(DigitImage image, int factor) {
        BicubicImage source = new BicubicImage(image.toArray());
        int side = SIZE * factor;
        float[] pixels = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                pixels[row * side + column] = source.at((column + 0.5) / factor - 0.5, (row + 0.5) / factor - 0.5);
            }
        }
        return Coverage.of(side, side, pixels);
    }

    private LinearTransform targetToSource() {
        double angle = Math.toRadians(-degrees);
        double cos = Math.cos(angle) / scale;
        double sin = Math.sin(angle) / scale;
        return new LinearTransform(cos, -sin, sin, cos);
    }
}
