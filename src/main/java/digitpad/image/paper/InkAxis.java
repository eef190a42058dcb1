package digitpad.image.paper;

/**
 * Turns a color picture into a gray one in which ink and paper differ as much as possible, also where both are equally
 * bright. The gray value is the position along the axis through color space on which pixels differ most from their
 * surroundings: for black ink on white paper the brightness, for red on green the difference of red and green.
 */
public final class InkAxis {
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
        double[][] covariance = ColorCovariance.of(picture);
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
}
