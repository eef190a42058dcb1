package digitpad.image;

import java.util.Arrays;

/**
 * How bright the paper is, all over a picture, and how far its pixels stray from that. Drawn pictures have paper of one
 * brightness; on photographs light falls off, which a quadratic surface follows well enough.
 */
final class PaperModel {
    /** Terms of the surface: 1, x, y, x², xy, y². */
    private static final int TERMS = 6;

    /** Pixels that the surface is fitted to, about. */
    private static final int SAMPLES = 8_000;

    private static final int ROUNDS = 8;

    /** Pixels that stray this many deviations to the ink's side are not paper. */
    private static final double INK_SIDE = 2;

    /** The same on the other side: glare. */
    private static final double OTHER_SIDE = 4;

    /** Less than half a grey level of 255: no noise. */
    private static final double FLAT = 0.5 / 255;

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

    /** Takes the border for paper, and what differs most from it for ink. */
    static PaperModel of(GrayImage picture) {
        float[] border = picture.border();
        double level = Quantiles.median(border);
        double noise = Quantiles.deviation(border);
        double darkest = Quantiles.at(0.0005, picture.values());
        double brightest = Quantiles.at(0.9995, picture.values());
        boolean dark = level - darkest >= brightest - level;
        double[] flat = {level, 0, 0, 0, 0, 0};
        return noise < FLAT ? new PaperModel(picture, flat, dark, 0) : fitted(picture, flat, dark, noise);
    }

    /** Whether all the paper has one brightness, as in a picture that was drawn and not photographed. */
    boolean isFlat() {
        return noise == 0;
    }

    /** How far a pixel of paper strays, in units of {@link #contrast}. */
    double noise() {
        return noise;
    }

    /**
     * How far each pixel is from paper, about 0 for paper; ink is above 0. Dark ink is taken relative to the paper around
     * it: where less light falls, the ink is darker by less.
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

    private static PaperModel fitted(GrayImage picture, double[] first, boolean dark, double firstNoise) {
        int step = Math.max(1, picture.values().length / SAMPLES);
        PaperModel paper = new PaperModel(picture, first, dark, firstNoise);
        for (int round = 0; round < ROUNDS; round++) {
            paper = paper.refitted(step, round == 0);
        }
        double scale = dark ? Math.max(0.05, paper.surface[0]) : 1;
        return new PaperModel(picture, paper.surface, dark, Math.max(FLAT, paper.noise / scale));
    }

    /** Fits the surface to the pixels that look like paper to this one; {@code everywhere} first, to be fair to slopes. */
    private PaperModel refitted(int step, boolean everywhere) {
        double[][] normal = new double[TERMS][TERMS + 1];
        double[] terms = new double[TERMS];
        float[] strayed = new float[picture.values().length / step + 1];
        int count = 0;
        for (int i = 0; i < picture.values().length; i += step) {
            double toInk = (dark ? 1 : -1) * (brightness(surface, i) - picture.values()[i]);
            if (!everywhere && (toInk > INK_SIDE * noise || toInk < -OTHER_SIDE * noise)) {
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
            strayed[count++] = (float) (brightness(fitted, i) - picture.values()[i]);
        }
        return new PaperModel(
                picture, fitted, dark, Math.max(FLAT, Quantiles.deviation(Arrays.copyOf(strayed, count))));
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

    /** Gauss and Jordan with pivots, in place; the solution is the last column. Whether there is one. */
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
