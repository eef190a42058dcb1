package digitpad.network;

import digitpad.image.DigitImage;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Builds the presets' networks. Input: [images, 1, 28, 28], 0..1; output: [images, 10], probabilities. */
public final class Networks {
    /** Weights and biases of the tutorial network, as its layers add up: 832 + 51,264 + 3,212,288 + 10,250. */
    private static final int TUTORIAL_PARAMETERS = 3_274_634;
    /** Of the initial weights' distribution, before it is cut off. */
    private static final double TUTORIAL_SIGMA = 0.1;

    private Networks() {}

    /** How many parameters the preset's network has. */
    public static int parameterCount(Preset preset) {
        return switch (preset) {
            case TUTORIAL -> TUTORIAL_PARAMETERS;
        };
    }

    /**
     * A network with fresh weights.
     *
     * @param learningRate of Adam, with the moments' decays 0.9 and 0.999 and epsilon 1e-8
     * @param seed of the weights
     */
    public static MultiLayerNetwork create(Preset preset, double learningRate, long seed) {
        MultiLayerNetwork network = blank(preset, learningRate, seed);
        Random random = new Random(seed);
        for (Layer layer : network.getLayers()) {
            INDArray weights = layer.paramTable().get(DefaultParamInitializer.WEIGHT_KEY);
            if (weights != null) {
                float[] drawn = TruncatedNormal.draw((int) weights.length(), TUTORIAL_SIGMA, random);
                try (INDArray values = Nd4j.createFromArray(drawn).reshape(weights.shape())) {
                    weights.assign(values);
                }
            }
        }
        return network;
    }

    /** A network with the model's parameters, for reading only. */
    static MultiLayerNetwork restore(Model model) {
        MultiLayerNetwork network =
                blank(model.info().preset(), model.info().preset().learningRate(), 0);
        network.setParams(Nd4j.createFromArray(model.parameters()).reshape(1, model.parameters().length));
        return network;
    }

    /** A network whose weights are still 0. */
    static MultiLayerNetwork blank(Preset preset, double learningRate, long seed) {
        Backend.ensure();
        return initialised(
                switch (preset) {
                    case TUTORIAL -> tutorial(learningRate, seed);
                });
    }

    /** The smallest network with a convolution: to see what computes it. */
    static MultiLayerNetwork probe() {
        return initialised(new NeuralNetConfiguration.Builder()
                .list(
                        convolution("probe", 1, 1),
                        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build())
                .setInputType(InputType.convolutional(4, 4, 1))
                .build());
    }

    private static MultiLayerNetwork initialised(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /**
     * The network of TensorFlow 1's tutorial "Deep MNIST for Experts" (2017): weights from a normal distribution of
     * sigma 0.1 cut off at two sigma, biases 0.1, zero-padded convolutions of stride 1.
     */
    private static MultiLayerConfiguration tutorial(double learningRate, long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                // Keeps the forward convolution for the backward pass instead of computing it twice.
                .cacheMode(Backend.isFast() ? CacheMode.DEVICE : CacheMode.NONE)
                .weightInit(WeightInit.ZERO)
                .biasInit(0.1)
                .updater(new Adam(learningRate, 0.9, 0.999, 1e-8))
                .list(
                        convolution("conv1", 5, 32),
                        maxPooling("pool1"),
                        convolution("conv2", 5, 64),
                        maxPooling("pool2"),
                        new DenseLayer.Builder()
                                .name("dense")
                                .nOut(1024)
                                .activation(Activation.RELU)
                                .build(),
                        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                .name("output")
                                .nOut(Prediction.CLASSES)
                                .activation(Activation.SOFTMAX)
                                // On the output layer's input, that is on the dense layer; the value is the share kept.
                                .dropOut(0.5)
                                .build())
                .setInputType(InputType.convolutional(DigitImage.SIZE, DigitImage.SIZE, 1))
                .build();
    }

    private static ConvolutionLayer convolution(String name, int kernel, int maps) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .name(name)
                .stride(1, 1)
                .convolutionMode(ConvolutionMode.Same)
                .nOut(maps)
                .activation(Activation.RELU)
                .build();
    }

    private static SubsamplingLayer maxPooling(String name) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .name(name)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }
}
