package digitpad.evaluation.robustness;

import digitpad.image.DigitImage;
import digitpad.image.DigitImage.Box;
import java.util.random.RandomGenerator;

/** Covers a part of a digit with a square of paper, whose center lies anywhere in the box of the ink. */
final class CoveredSquare {
    private static final int SIZE = DigitImage.SIZE;
    private static final Box WHOLE = new Box(0, 0, SIZE - 1, SIZE - 1);

    private CoveredSquare() {}

    /**
     * Returns the covered image. A pixel that is partly covered loses that share of its ink.
     *
     * @param side of the square in pixels
     */
    static DigitImage apply(DigitImage image, double side, RandomGenerator random) {
        Box box = image.inkBox().orElse(WHOLE);
        double centerX = box.left() + random.nextDouble() * (box.right() + 1 - box.left());
        double centerY = box.top() + random.nextDouble() * (box.bottom() + 1 - box.top());
        float[] pixels = image.toArray();
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double covered = overlap(column, centerX, side) * overlap(row, centerY, side);
                pixels[row * SIZE + column] *= (float) (1 - covered);
            }
        }
        return DigitImage.of(pixels);
    }

    /** Returns how much of the pixel from {@code start} on lies within half a side of the center, 0..1. */
    private static double overlap(int start, double center, double side) {
        return Math.max(0, Math.min(start + 1, center + side / 2) - Math.max(start, center - side / 2));
    }
}
