package digitpad.augmentation;

import digitpad.image.DigitImage;
import java.util.random.RandomGenerator;

/** Changes images at random, as strongly as an {@link Augmentation} says. Not thread-safe. */
public final class ImageAugmenter {
    private static final int SIZE = DigitImage.SIZE;
    private static final double MIDDLE = (SIZE - 1) / 2.0;

    /**
     * The share of images that stay as they are. Resampling leaves traces, and a network that saw them in every
     * training image misreads images without them.
     */
    private static final double UNCHANGED_SHARE = 0.2;

    private final Augmentation strengths;
    private final DisplacementField field = new DisplacementField();
    private final float[] source = new float[DigitImage.PIXELS];
    private final BicubicImage interpolated = new BicubicImage(source);

    public ImageAugmenter(Augmentation strengths) {
        this.strengths = strengths;
    }

    /**
     * Changes the 784 pixels from {@code offset} on, in place; they stay in 0..1. One image in five stays as it is.
     *
     * @param random source of the changes; the same state gives the same image
     */
    public void augment(float[] pixels, int offset, RandomGenerator random) {
        if (strengths.changesNothing() || random.nextDouble() < UNCHANGED_SHARE) {
            return;
        }
        warp(pixels, offset, random);
        double change = RandomDraws.symmetric(strengths.thickness(), random);
        if (change != 0) {
            thicken(pixels, offset, (float) change);
        }
    }

    /** Rotates, scales, shears, shifts and distorts in a single resampling, so that the image is blurred only once. */
    private void warp(float[] pixels, int offset, RandomGenerator random) {
        System.arraycopy(pixels, offset, source, 0, source.length);
        LinearTransform targetToSource = LinearTransform.draw(strengths, random);
        double shiftX = RandomDraws.symmetric(strengths.shift(), random);
        double shiftY = RandomDraws.symmetric(strengths.shift(), random);
        boolean elastic = strengths.elastic() > 0;
        if (elastic) {
            field.draw(random.nextDouble() * strengths.elastic(), random);
        }
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double x = column - MIDDLE - shiftX;
                double y = row - MIDDLE - shiftY;
                double fromX = MIDDLE + targetToSource.x(x, y);
                double fromY = MIDDLE + targetToSource.y(x, y);
                if (elastic) {
                    double u = column / (double) (SIZE - 1);
                    double v = row / (double) (SIZE - 1);
                    fromX += field.dx(u, v);
                    fromY += field.dy(u, v);
                }
                pixels[offset + row * SIZE + column] = interpolated.at(fromX, fromY);
            }
        }
    }

    private float at(int column, int row) {
        return interpolated.pixel(column, row);
    }

    /** Blends each pixel with the maximum (if change is above 0) or minimum of itself and its four neighbors. */
    private void thicken(float[] pixels, int offset, float change) {
        System.arraycopy(pixels, offset, source, 0, source.length);
        float share = Math.abs(change);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                float here = at(column, row);
                float other = change > 0
                        ? Math.max(
                                Math.max(Math.max(here, at(column - 1, row)), at(column + 1, row)),
                                Math.max(at(column, row - 1), at(column, row + 1)))
                        : Math.min(
                                Math.min(Math.min(here, at(column - 1, row)), at(column + 1, row)),
                                Math.min(at(column, row - 1), at(column, row + 1)));
                pixels[offset + row * SIZE + column] = here + share * (other - here);
            }
        }
    }
}
