package digitpad.image;

/** What MNIST's images have in common, measured on one image; and how far two images are apart. */
public record DigitMeasures(int longerSide, double centerX, double centerY, float brightest) {
    /** @param image one with ink */
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

    /** Whether the centre of mass is where MNIST has it. */
    public boolean isCentered() {
        double tolerance = 1e-3;
        return Math.abs(centerX - 14) <= 0.5 + tolerance && Math.abs(centerY - 14) <= 0.5 + tolerance;
    }

    /** The mean over all pixels of how far two images are apart, 0..1. */
    public static double meanDifference(DigitImage one, DigitImage other) {
        double sum = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            sum += Math.abs(one.at(i / DigitImage.SIZE, i % DigitImage.SIZE)
                    - other.at(i / DigitImage.SIZE, i % DigitImage.SIZE));
        }
        return sum / DigitImage.PIXELS;
    }

    /** How far the two images are apart where they are farthest, 0..1. */
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
