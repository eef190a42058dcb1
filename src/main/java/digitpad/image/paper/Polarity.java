package digitpad.image.paper;

/**
 * Whether the ink of a picture is darker or lighter than its paper. Ink covers the smaller part of its surroundings, so
 * the few pixels that differ most from their local mean are ink. A straight edge, of a desk or a shadow, has as many
 * darker as brighter pixels and does not count.
 */
final class Polarity {
    /** The surroundings of a pixel reach this share of the longer side in each direction. */
    private static final double REACH = 0.12;

    /** From this skewness on, -1..1, it decides. Below, bold strokes fill about half of their surroundings. */
    private static final double CLEAR_SKEWNESS = 0.5;

    /** The border is paper if its brightness is within this share of the picture's range from the end. */
    private static final double CLEAR_BORDER = 0.3;

    private static final double TAIL = 0.005;

    private Polarity() {}

    /** Returns whether the ink is dark. */
    static boolean isDark(Plane picture) {
        Plane mean = BoxMean.of(picture, (int) Math.ceil(REACH * picture.longerSide()));
        double cubes = 0;
        double magnitude = 0;
        for (int i = 0; i < mean.values().length; i++) {
            double difference = picture.values()[i] - mean.values()[i];
            double cube = difference * difference * difference;
            cubes += cube;
            magnitude += Math.abs(cube);
        }
        double skewness = cubes / Math.max(magnitude, Double.MIN_NORMAL);
        double darkest = Quantiles.at(TAIL, picture.values());
        double brightest = Quantiles.at(1 - TAIL, picture.values());
        double border = (Quantiles.median(picture.border(1)) - darkest) / Math.max(brightest - darkest, 1e-6);
        if (Math.abs(skewness) < CLEAR_SKEWNESS && Math.abs(border - 0.5) > 0.5 - CLEAR_BORDER) {
            return border > 0.5;
        }
        return skewness < 0;
    }
}
