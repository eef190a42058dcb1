package digitpad.image;

/**
 * The properties that MNIST's images have in common, measured on one image, and measures of the difference of two
 * images.
 *
 * @param longerSide the longer side of the ink's bounding box, in pixels
 * @param centerX the column of the center of mass
 * @param centerY the row of the center of mass
 * @param brightest the maximum, 0..1
 */
public record DigitMeasures(int longerSide, double centerX, double centerY, float brightest) {
    /**
     * Measures an image.
     *
     * @param image not blank
     */
    public static DigitMeasures of(DigitImage image) {
        Coverage picture = Coverage.of(DigitImage.SIZE, DigitImage.SIZE, image.toArray());
        double mass = 0;
        double x = 0;
        double y = 0;
        float brightest = 0;
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                float ink = image.at(row, column);
                mass += ink;
                x += ink * column;
                y += ink * row;
                brightest = Math.max(brightest, ink);
            }
        }
        return new DigitMeasures(PixelBox.aroundInk(picture).orElseThrow().longerSide(), x / mass, y / mass, brightest);
    }

    /** Returns whether the center of mass is where MNIST has it. */
    public boolean isCentered() {
        double tolerance = 1e-3;
        return Math.abs(centerX - 14) <= 0.5 + tolerance && Math.abs(centerY - 14) <= 0.5 + tolerance;
    }

    /** Returns the mean absolute difference of two images, 0..1. */
    public static double meanDifference(DigitImage one, DigitImage other) {
        double sum = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            sum += Math.abs(one.at(i / DigitImage.SIZE, i % DigitImage.SIZE)
                    - other.at(i / DigitImage.SIZE, i % DigitImage.SIZE));
        }
        return sum / DigitImage.PIXELS;
    }

    /** Returns the largest absolute difference of two pixels, 0..1. */
    public static double greatestDifference(DigitImage one, DigitImage other) {
        double greatest = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            greatest = Math.max(
                    greatest,
                    Math.abs(one.at(i / DigitImage.SIZE, i % DigitImage.SIZE)
                            - other.at(i / DigitImage.SIZE, i % DigitImage.SIZE)));
        }
        return greatest;
    }
}
