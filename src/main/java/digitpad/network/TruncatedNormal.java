package digitpad.network;

import java.util.Random;

/**
 * The normal distribution around 0, cut off at two sigma as TensorFlow's {@code truncated_normal} does it: a value beyond
 * is drawn again.
 *
 * <p>Drawn here because ND4J's own comes out wrong: of 3.2 million values 12.3 % lay between 0 and a quarter sigma where
 * 10.3 % belong, and their standard deviation was 0.870 sigma instead of 0.880.
 */
final class TruncatedNormal {
    private static final double CUT = 2;

    private TruncatedNormal() {}

    /** {@code count} values; the generator's state decides them, the same on every Java version. */
    static float[] draw(int count, double sigma, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double value = random.nextGaussian();
            while (Math.abs(value) > CUT) {
                value = random.nextGaussian();
            }
            values[i] = (float) (sigma * value);
        }
        return values;
    }
}
