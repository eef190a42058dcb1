package digitpad.evaluation.robustness;

import digitpad.image.DigitImage;

/** Blurs an image with a Gaussian kernel, which is cut off at three standard deviations. Outside the image is paper. */
final class GaussianBlur {
    private static final int SIZE = DigitImage.SIZE;
    private static final int REACH = 3;

    private GaussianBlur() {}

    /**
     * Returns the blurred image.
     *
     * @param deviation standard deviation of the kernel in pixels, above 0
     */
    static DigitImage apply(DigitImage image, double deviation) {
        double[] kernel = kernel(deviation);
        float[] across = convolved(image.toArray(), kernel, 1, SIZE);
        return DigitImage.of(convolved(across, kernel, SIZE, 1));
    }

    /** Returns the weights of a row or column, which add up to 1. */
    private static double[] kernel(double deviation) {
        int reach = (int) Math.ceil(REACH * deviation);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double distance = (i - reach) / deviation;
            kernel[i] = Math.exp(-distance * distance / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /** Convolves all lines; {@code step} is the distance of pixels in a line, {@code lineStep} that of lines. */
    private static float[] convolved(float[] pixels, double[] kernel, int step, int lineStep) {
        int reach = kernel.length / 2;
        float[] result = new float[pixels.length];
        for (int line = 0; line < SIZE; line++) {
            for (int at = 0; at < SIZE; at++) {
                double sum = 0;
                for (int from = Math.max(0, at - reach); from <= Math.min(SIZE - 1, at + reach); from++) {
                    sum += kernel[from - at + reach] * pixels[line * lineStep + from * step];
                }
                result[line * lineStep + at * step] = (float) Math.min(1, sum);
            }
        }
        return result;
    }
}
