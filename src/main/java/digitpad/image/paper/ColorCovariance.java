package digitpad.image.paper;

/**
 * How the colors of a picture's pixels differ from their surroundings together. Each pixel is weighted by its squared
 * difference, so that ink decides and not the noise of the paper, which covers more pixels.
 */
final class ColorCovariance {
    /**
     * The surroundings of a pixel reach this share of the longer side in each direction: wider than most strokes, so
     * that strokes differ from them, but small enough not to take uneven light for ink.
     */
    private static final double REACH = 0.08;

    private ColorCovariance() {}

    /** Returns the sums of the weighted products of the differences in red, green and blue, 3 by 3. */
    static double[][] of(ColorPicture picture) {
        int reach = (int) Math.ceil(REACH * Math.max(picture.width(), picture.height()));
        float[] reds = differences(picture.channel(0), reach);
        float[] greens = differences(picture.channel(1), reach);
        float[] blues = differences(picture.channel(2), reach);
        double[][] sums = new double[3][3];
        double[] color = new double[3];
        for (int i = 0; i < reds.length; i++) {
            color[0] = reds[i];
            color[1] = greens[i];
            color[2] = blues[i];
            double weight = color[0] * color[0] + color[1] * color[1] + color[2] * color[2];
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    sums[a][b] += weight * color[a] * color[b];
                }
            }
        }
        return sums;
    }

    private static float[] differences(Plane plane, int reach) {
        float[] differences = BoxMean.of(plane, reach).values();
        for (int i = 0; i < differences.length; i++) {
            differences[i] = plane.values()[i] - differences[i];
        }
        return differences;
    }
}
