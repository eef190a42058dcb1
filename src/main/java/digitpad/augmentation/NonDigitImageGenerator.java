package digitpad.augmentation;

import digitpad.dataset.LabeledImages;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.Normalizer;
import java.util.random.RandomGenerator;

/** Makes non-digit images from images of digits: two digits side by side, or one on its side. */
final class NonDigitImageGenerator {
    private static final int SIZE = DigitImage.SIZE;

    /** Empty columns on each side of most digits. */
    private static final int MARGIN = 5;

    private final LabeledImages digits;

    NonDigitImageGenerator(LabeledImages digits) {
        this.digits = digits;
    }

    /** Returns a new random image. */
    DigitImage next(RandomGenerator random) {
        int index = random.nextInt(digits.count());
        return NonDigitGenerator.isNonDigitOnItsSide(digits.label(index)) && random.nextBoolean()
                ? rotated(digits.image(index), random.nextBoolean())
                : pair(digits.image(index), digits.image(random.nextInt(digits.count())), random);
    }

    private static DigitImage pair(DigitImage left, DigitImage right, RandomGenerator random) {
        int shift = SIZE - random.nextInt(2 * MARGIN);
        int offset = random.nextInt(7);
        int leftOffset = random.nextBoolean() ? offset : 0;
        int rightOffset = offset - leftOffset;
        int width = SIZE + shift;
        int height = SIZE + offset;
        float[] both = new float[width * height];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                int leftIndex = (row + leftOffset) * width + column;
                both[leftIndex] = Math.max(both[leftIndex], left.at(row, column));
                int rightIndex = (row + rightOffset) * width + shift + column;
                both[rightIndex] = Math.max(both[rightIndex], right.at(row, column));
            }
        }
        return Normalizer.normalize(Coverage.of(width, height, both));
    }

    private static DigitImage rotated(DigitImage image, boolean clockwise) {
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
