package digitpad.image.paper;

/**
 * Turns a color picture into a gray one in which ink and paper differ as much as possible, also where both are equally
 * bright. The gray value is the position along the axis through color space on which pixels differ most from their
 * surroundings: for black ink on white paper the brightness, for red on green the difference of red and green.
 */
public final class InkAxis {
    /**
     * The surroundings of a pixel reach this share of the longer side in each direction: wider than most strokes, so
     * that strokes differ from them, but small enough not to take uneven light for ink.
     */
    private static final double REACH = 0.08;

    /** Steps of the power iteration. The axis of real pictures is found after three or four. */
    private static final int STEPS = 12;

    private InkAxis() {}

    /** Returns the gray picture. Values are in 0..1 for brightness; for a colored axis they may lie outside. */
    public static Plane project(ColorPicture picture) {
        double[] axis = axis(picture);
        float[] values = new float[picture.width() * picture.height()];
        for (int channel = 0; channel < 3; channel++) {
            float[] source = picture.channel(channel).values();
            float weight = (float) axis[channel];
            for (int i = 0; i < values.length; i++) {
                values[i] += weight * source[i];
            }
        }
        return new Plane(picture.width(), picture.height(), values);
    }

    /**
     * Returns the weights of red, green and blue. Their absolute values add up to 1, and the largest is positive, so
     * that gray pictures keep their values.
     */
    private static double[] axis(ColorPicture picture) {
        double[][] covariance = covariance(picture);
        double[] axis = {0.299, 0.587, 0.114};
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[3];
            double length = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    next[i] += covariance[i][j] * axis[j];
                }
                length += next[i] * next[i];
            }
            if (length < 1e-18) {
                break;
            }
            for (int i = 0; i < 3; i++) {
                axis[i] = next[i] / Math.sqrt(length);
            }
        }
        double sum = Math.abs(axis[0]) + Math.abs(axis[1]) + Math.abs(axis[2]);
        double sign = axis[0] + axis[1] + axis[2] < 0 ? -1 : 1;
        for (int i = 0; i < 3; i++) {
            axis[i] *= sign / sum;
        }
        return axis;
    }

    /**
     * Returns how the colors differ from their surroundings together. Each pixel is weighted by its squared difference,
     * so that ink decides and not the noise of the paper, which covers more pixels.
     */
    private static double[][] covariance(ColorPicture picture) {
        int reach = (int) Math.ceil(REACH * Math.max(picture.width(), picture.height()));
        float[][] differences = new float[3][];
        for (int channel = 0; channel < 3; channel++) {
            Plane plane = picture.channel(channel);
            differences[channel] = BoxMean.of(plane, reach).values();
            for (int i = 0; i < differences[channel].length; i++) {
                differences[channel][i] = plane.values()[i] - differences[channel][i];
            }
        }
        double[][] covariance = new double[3][3];
        for (int i = 0; i < differences[0].length; i++) {
            double red = differences[0][i];
            double green = differences[1][i];
            double blue = differences[2][i];
            double weight = red * red + green * green + blue * blue;
            double[] color = {red, green, blue};
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    covariance[a][b] += weight * color[a] * color[b];
                }
            }
        }
        return covariance;
    }
}
