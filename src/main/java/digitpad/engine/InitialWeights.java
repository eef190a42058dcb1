package digitpad.engine;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.ParameterArray;
import digitpad.network.SumPoolingLayer;
import java.util.Random;

/** Draws the initial parameters of a network. They depend only on the seed: engine and Java version do not matter. */
public final class InitialWeights implements Layer.Visitor<Void> {
    /** Standard deviation of {@link Initialization#TRUNCATED_NORMAL} before truncation. */
    private static final double SIGMA = 0.1;
    /** Values beyond this many standard deviations are drawn again. */
    private static final double LIMIT = 2;
    /** Initial value of every bias with {@link Initialization#TRUNCATED_NORMAL}. */
    private static final float BIAS = 0.1f;

    private final Initialization initialization;
    private final Random random;
    private final float[] parameters;
    private PlacedLayer placed;

    private InitialWeights(Architecture architecture, long seed) {
        initialization = architecture.initialization();
        random = new Random(seed);
        parameters = new float[architecture.parameterCount()];
    }

    /** Returns the parameters of all layers, in storage order. */
    public static float[] draw(Architecture architecture, long seed) {
        InitialWeights drawn = new InitialWeights(architecture, seed);
        for (PlacedLayer layer : architecture.placedLayers()) {
            drawn.placed = layer;
            layer.layer().accept(drawn);
        }
        return drawn.parameters;
    }

    @Override
    public Void convolution(ConvolutionLayer layer) {
        drawWeightsAndBiases(layer.kernel() * layer.kernel() * placed.input().maps());
        return null;
    }

    @Override
    public Void activation(ActivationLayer layer) {
        for (int i = 0; i < placed.parameterCount(); i++) {
            parameters[placed.start() + i] = (float) Activation.INITIAL_LEARNED_SLOPE;
        }
        return null;
    }

    @Override
    public Void maxPooling(MaxPoolingLayer layer) {
        return null;
    }

    @Override
    public Void averagePooling(AveragePoolingLayer layer) {
        return null;
    }

    @Override
    public Void sumPooling(SumPoolingLayer layer) {
        return null;
    }

    /** Starts with no change: the scale is 1, and mean 0 and standard deviation 1 are the first averages. */
    @Override
    public Void batchNormalization(BatchNormalizationLayer layer) {
        int scales = placed.parameters().get(0).size();
        for (int i = 0; i < scales; i++) {
            parameters[placed.start() + i] = 1;
        }
        return null;
    }

    @Override
    public Void dense(DenseLayer layer) {
        drawWeightsAndBiases(placed.input().size());
        return null;
    }

    @Override
    public Void dropout(DropoutLayer layer) {
        return null;
    }

    @Override
    public Void output(OutputLayer layer) {
        drawWeightsAndBiases(placed.input().size());
        return null;
    }

    /** {@code fanIn} is the number of values that each sum adds up. */
    private void drawWeightsAndBiases(int fanIn) {
        int index = placed.start();
        for (ParameterArray array : placed.parameters()) {
            boolean biases = array.shape().size() == 1;
            for (int i = 0; i < array.size(); i++) {
                parameters[index++] = biases ? bias() : weight(fanIn);
            }
        }
    }

    private float bias() {
        return switch (initialization) {
            case HE -> 0;
            case TRUNCATED_NORMAL -> BIAS;
        };
    }

    private float weight(int fanIn) {
        return switch (initialization) {
            case HE -> (float) (random.nextGaussian() * Math.sqrt(2.0 / fanIn));
            case TRUNCATED_NORMAL -> (float) (SIGMA * truncatedGaussian());
        };
    }

    private double truncatedGaussian() {
        double value = random.nextGaussian();
        while (Math.abs(value) > LIMIT) {
            value = random.nextGaussian();
        }
        return value;
    }
}
