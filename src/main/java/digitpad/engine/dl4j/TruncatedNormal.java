package digitpad.engine.dl4j;

import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The normal distribution around 0, truncated at two sigma like TensorFlow's {@code truncated_normal}: values beyond
 * are drawn again.
 *
 * <p>ND4J's own truncated normal is not used because it is inaccurate: 12.3 % of 3.2 million values were between 0 and
 * a quarter sigma instead of 10.3 %, and the standard deviation was 0.870 sigma instead of 0.880.
 */
final class TruncatedNormal {
    private static final double LIMIT = 2;

    /** Standard deviation before truncation. */
    private static final double SIGMA = 0.1;

    private TruncatedNormal() {}

    /** Draws a network's initial weights. */
    static void drawWeights(MultiLayerNetwork network, long seed) {
        Random random = new Random(seed);
        for (Layer layer : network.getLayers()) {
            INDArray weights = layer.paramTable().get(DefaultParamInitializer.WEIGHT_KEY);
            if (weights != null) {
                float[] drawn = draw((int) weights.length(), SIGMA, random);
                try (INDArray values = Nd4j.createFromArray(drawn).reshape(weights.shape())) {
                    weights.assign(values);
                }
            }
        }
    }

    /** Draws {@code count} values. They depend only on the generator's state and are the same on every Java version. */
    static float[] draw(int count, double sigma, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double value = random.nextGaussian();
            while (Math.abs(value) > LIMIT) {
                value = random.nextGaussian();
            }
            values[i] = (float) (sigma * value);
        }
        return values;
    }
}
