package digitpad.image;

import java.util.Arrays;

/**
 * A model of a picture's paper: its brightness at each pixel, and its noise. In drawings the paper has a constant
 * brightness. In photographs the lighting varies, which a quadratic surface fits well enough.
 */
final class PaperModel {
    /** The terms of the surface: 1, x, y, x², xy, y². */
    private static final int TERMS = 6;

    /** The approximate number of pixels that the surface is fitted to. */
    private static final int SAMPLES = 8_000;

    /** The number of times the surface is fitted again. */
    private static final int ROUNDS = 8;

    /** Pixels that differ from paper by more standard deviations than this, toward ink, are not paper. */
    private static final double MAX_TOWARD_INK = 2;

    /** The same in the opposite direction: glare. */
    private static final double MAX_TOWARD_GLARE = 4;

    /** The minimum noise, half a gray level of 255; paper with less is flat. */
    private static final double MIN_NOISE = 0.5 / 255;

    private final GrayImage picture;
    private final double[] surface;
    private final boolean dark;
    private final double noise;

    private PaperModel(GrayImage picture, double[] surface, boolean dark, double noise) {
        this.picture = picture;
        this.surface = surface;
        this.dark = dark;
        this.noise = noise;
    }

    /** Returns the model of a picture, assuming that the border is paper and that ink differs most from it. */
    static PaperModel of(GrayImage picture) {
        float[] border = picture.border();
        double level = Quantiles.median(border);
        double noise = Quantiles.deviation(border);
        double darkest = Quantiles.at(0.0005, picture.values());
        double brightest = Quantiles.at(0.9995, picture.values());
        boolean dark = level - darkest >= brightest - level;
        double[] flat = {level, 0, 0, 0, 0, 0};
        return noise < MIN_NOISE ? new PaperModel(picture, flat, dark, 0) : fitted(picture, flat, dark, noise);
    }

    /** Returns whether the paper has a constant brightness, as in a drawing. */
    boolean isFlat() {
        return noise == 0;
    }

    /** Returns the standard deviation of the paper's pixels, in units of {@link #contrast}. */
    double noise() {
        return noise;
    }

    /**
     * Returns the contrast of each pixel to the paper: about 0 for paper, above 0 for ink. The contrast of dark ink is
     * relative to the paper's brightness there, because poorly lit ink differs less from its paper.
     */
    float[] contrast() {
        float[] contrast = new float[picture.values().length];
        for (int i = 0; i < contrast.length; i++) {
            double paper = isFlat() ? surface[0] : brightness(surface, i);
            double difference = paper - picture.values()[i];
            contrast[i] = (float) (dark ? difference / Math.max(paper, 0.05) : -difference);
        }
        return contrast;
    }

    private static PaperModel fitted(GrayImage picture, double[] initial, boolean dark, double initialNoise) {
        int step = Math.max(1, picture.values().length / SAMPLES);
        PaperModel paper = new PaperModel(picture, initial, dark, initialNoise);
        for (int round = 0; round < ROUNDS; round++) {
            paper = paper.refit(step, round == 0);
        }
        double scale = dark ? Math.max(0.05, paper.surface[0]) : 1;
        return new PaperModel(picture, paper.surface, dark, Math.max(MIN_NOISE, paper.noise / scale));
    }

    /**
     * Returns a model fitted to the pixels that this model takes for paper, or to all pixels ({@code everywhere}). The
     * first round uses all pixels, because the flat model takes steeply falling light for ink.
     */
    private PaperModel refit(int step, boolean everywhere) {
        double[][] normal = new double[TERMS][TERMS + 1];
        double[] terms = new double[TERMS];
        float[] residuals = new float[picture.values().length / step + 1];
        int count = 0;
        for (int i = 0; i < picture.values().length; i += step) {
            double towardInk = (dark ? 1 : -1) * (brightness(surface, i) - picture.values()[i]);
            if (!everywhere && (towardInk > MAX_TOWARD_INK * noise || towardInk < -MAX_TOWARD_GLARE * noise)) {
                continue;
            }
            terms(i, terms);
            for (int row = 0; row < TERMS; row++) {
                for (int column = 0; column < TERMS; column++) {
                    normal[row][column] += terms[row] * terms[column];
                }
                normal[row][TERMS] += terms[row] * picture.values()[i];
            }
            count++;
        }
        if (count < 10 * TERMS || !solve(normal)) {
            return this;
        }
        double[] fitted = new double[TERMS];
        for (int row = 0; row < TERMS; row++) {
            fitted[row] = normal[row][TERMS];
        }
        count = 0;
        for (int i = 0; i < picture.values().length; i += step) {
            residuals[count++] = (float) (brightness(fitted, i) - picture.values()[i]);
        }
        return new PaperModel(
                picture, fitted, dark, Math.max(MIN_NOISE, Quantiles.deviation(Arrays.copyOf(residuals, count))));
    }

    private double brightness(double[] coefficients, int pixel) {
        double[] terms = new double[TERMS];
        terms(pixel, terms);
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += coefficients[i] * terms[i];
        }
        return sum;
    }

    private void terms(int pixel, double[] terms) {
        int row = pixel / picture.width();
        int column = pixel % picture.width();
        double x = 2.0 * column / picture.width() - 1;
        double y = 2.0 * row / picture.height() - 1;
        terms[0] = 1;
        terms[1] = x;
        terms[2] = y;
        terms[3] = x * x;
        terms[4] = x * y;
        terms[5] = y * y;
    }

    /**
     * Solves the system in place by Gauss-Jordan elimination with pivoting; the last column becomes the solution.
     * Returns whether there is one.
     */
    private static boolean solve(double[][] system) {
        for (int pivot = 0; pivot < system.length; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < system.length; row++) {
                best = Math.abs(system[row][pivot]) > Math.abs(system[best][pivot]) ? row : best;
            }
            double[] swapped = system[best];
            system[best] = system[pivot];
            system[pivot] = swapped;
            if (Math.abs(swapped[pivot]) < 1e-9) {
                return false;
            }
            for (int row = 0; row < system.length; row++) {
                double share = system[row][pivot] / swapped[pivot];
                for (int column = pivot; row != pivot && column <= system.length; column++) {
                    system[row][column] -= share * swapped[column];
                }
            }
        }
        for (int row = 0; row < system.length; row++) {
            system[row][system.length] /= system[row][row];
        }
        return true;
    }
}
