package digitpad.augmentation;

import digitpad.image.DigitImage;
import java.util.random.RandomGenerator;

/** Changes images as an {@link Augmentation} says. Belongs to one thread. */
public final class ImageAugmenter {
    private static final int SIZE = DigitImage.SIZE;
    private static final double MIDDLE = (SIZE - 1) / 2.0;

    /**
     * The share of images that stay as they are. Resampling leaves traces; a network that has seen them in every digit
     * takes an image without them for something else.
     */
    private static final double UNTOUCHED = 0.2;

    private final Augmentation strengths;
    private final DisplacementField field = new DisplacementField();
    private final float[] source = new float[DigitImage.PIXELS];
    private final double[] across = new double[4];
    private final double[] down = new double[4];

    public ImageAugmenter(Augmentation strengths) {
        this.strengths = strengths;
    }

    /**
     * Changes the 784 pixels from {@code offset} on, in place; they stay in 0..1. One image of five stays as it is.
     *
     * @param random what the changes are drawn from; the same state gives the same image
     */
    public void augment(float[] pixels, int offset, RandomGenerator random) {
        if (strengths.changesNothing() || random.nextDouble() < UNTOUCHED) {
            return;
        }
        warp(pixels, offset, random);
        double change = RandomDraws.symmetric(strengths.thickness(), random);
        if (change != 0) {
            thicken(pixels, offset, (float) change);
        }
    }

    /** Rotation, scale, shear, shift and elastic distortion in one resampling, so that the image is blurred once. */
    private void warp(float[] pixels, int offset, RandomGenerator random) {
        System.arraycopy(pixels, offset, source, 0, source.length);
        LinearTransform back = LinearTransform.draw(strengths, random);
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
                double fromX = MIDDLE + back.x(x, y);
                double fromY = MIDDLE + back.y(x, y);
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

    /** Bicubic (Catmull-Rom), which keeps edges sharp; paper outside. */
    private float sample(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -2 || left > SIZE || top < -2 || top > SIZE) {
            return 0;
        }
        weigh(x - left, across);
        weigh(y - top, down);
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

    /** The weights of the four neighbours of a place between the second and the third of them. */
    private static void weigh(double t, double[] weights) {
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

    /** Mixes each pixel with the greatest (change above 0) or the least of itself and its four neighbours. */
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
