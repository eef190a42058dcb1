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
    private final double[] across = new double[4];
    private final double[] down = new double[4];

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
                pixels[offset + row * SIZE + column] = sample(fromX, fromY);
            }
        }
    }

    /**
     * Returns the pixel value at a position by bicubic (Catmull-Rom) interpolation, which keeps edges sharp. Outside
     * the image is paper.
     */
    private float sample(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -2 || left > SIZE || top < -2 || top > SIZE) {
            return 0;
        }
        computeWeights(x - left, across);
        computeWeights(y - top, down);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int row = top - 1 + i;
            sum += down[i]
                    * (across[0] * at(left - 1, row)
                            + across[1] * at(left, row)
                            + across[2] * at(left + 1, row)
                            + across[3] * at(left + 2, row));
        }
        return (float) Math.max(0, Math.min(1, sum));
    }

    /** Computes the weights of four neighbors for a position at {@code t}, 0..1, between the second and the third. */
    private static void computeWeights(double t, double[] weights) {
        double square = t * t;
        double cube = square * t;
        weights[0] = (-cube + 2 * square - t) / 2;
        weights[1] = (3 * cube - 5 * square + 2) / 2;
        weights[2] = (-3 * cube + 4 * square + t) / 2;
        weights[3] = (cube - square) / 2;
    }

    private float at(int column, int row) {
        return column >= 0 && column < SIZE && row >= 0 && row < SIZE ? source[row * SIZE + column] : 0;
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
