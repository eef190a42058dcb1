package digitpad.engine.export;

import digitpad.network.BatchNormalizationLayer;
import java.util.Arrays;

/**
 * How deeplearning4j stores a batch normalization.
 *
 * @param maps number of maps
 * @param fixed whether gamma and beta are the same for all maps and not among the parameters
 * @param gamma of all maps, if fixed
 * @param beta of all maps, if fixed
 * @param logarithm whether the decimal logarithm of the standard deviation is stored instead of the variance
 * @param epsilon added to the variance
 */
record StoredNormalization(int maps, boolean fixed, double gamma, double beta, boolean logarithm, double epsilon) {
    /** The logarithm for a variance of 0, to which epsilon is added anyway. */
    private static final double SMALLEST_LOGARITHM = -20;

    /** Converts the stored values to those of a {@link BatchNormalizationLayer}: the same answers up to rounding. */
    float[] convert(float[] stored) {
        float[] gammas = fixed ? filled(gamma) : Arrays.copyOfRange(stored, 0, maps);
        float[] betas = fixed ? filled(beta) : Arrays.copyOfRange(stored, maps, 2 * maps);
        int averages = fixed ? 0 : 2 * maps;
        float[] own = new float[4 * maps];
        System.arraycopy(betas, 0, own, maps, maps);
        System.arraycopy(stored, averages, own, 2 * maps, maps);
        for (int i = 0; i < maps; i++) {
            float spread = stored[averages + maps + i];
            if (epsilon == BatchNormalizationLayer.EPSILON) {
                own[i] = gammas[i];
                own[3 * maps + i] = logarithm ? spread : logarithmOf(spread);
            } else {
                double variance = (logarithm ? Math.pow(10, 2.0 * spread) : spread) + epsilon;
                // Where it would be negative, the variance is 0 and gamma makes up for it.
                double ownVariance = Math.max(0, variance - BatchNormalizationLayer.EPSILON);
                own[i] = (float) (gammas[i] * Math.sqrt((ownVariance + BatchNormalizationLayer.EPSILON) / variance));
                own[3 * maps + i] = logarithmOf(ownVariance);
            }
        }
        return own;
    }

    private float[] filled(double value) {
        float[] values = new float[maps];
        Arrays.fill(values, (float) value);
        return values;
    }

    private static float logarithmOf(double variance) {
        return (float) Math.max(SMALLEST_LOGARITHM, Math.log10(variance) / 2);
    }
}
