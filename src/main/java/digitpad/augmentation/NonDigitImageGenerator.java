package digitpad.augmentation;

import digitpad.dataset.LabeledImages;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.Normalizer;
import java.util.random.RandomGenerator;

/** Images that are no digit, made of images of digits: two side by side, or one on its side. */
final class NonDigitImageGenerator {
    private static final int SIZE = DigitImage.SIZE;

    /** Columns of paper at each side of most digits. */
    private static final int MARGIN = 5;

    private final LabeledImages digits;

    NonDigitImageGenerator(LabeledImages digits) {
        this.digits = digits;
    }

    /** One more. */
    DigitImage next(RandomGenerator random) {
        int index = random.nextInt(digits.count());
        return NonDigitGenerator.isNonDigitOnItsSide(digits.label(index)) && random.nextBoolean()
                ? turned(digits.image(index), random.nextBoolean())
                : pair(digits.image(index), digits.image(random.nextInt(digits.count())), random);
    }

    private static DigitImage pair(DigitImage left, DigitImage right, RandomGenerator random) {
        int shift = SIZE - random.nextInt(2 * MARGIN);
        int drop = random.nextInt(7);
        int leftDrop = random.nextBoolean() ? drop : 0;
        int rightDrop = drop - leftDrop;
        int width = SIZE + shift;
        int height = SIZE + drop;
        float[] both = new float[width * height];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                int one = (row + leftDrop) * width + column;
                both[one] = Math.max(both[one], left.at(row, column));
                int other = (row + rightDrop) * width + shift + column;
                both[other] = Math.max(both[other], right.at(row, column));
            }
        }
        return Normalizer.normalize(Coverage.of(width, height, both));
    }

    private static DigitImage turned(DigitImage image, boolean clockwise) {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                pixels[row * SIZE + column] =
                        clockwise ? image.at(SIZE - 1 - column, row) : image.at(column, SIZE - 1 - row);
            }
        }
        return DigitImage.of(pixels);
    }
}
