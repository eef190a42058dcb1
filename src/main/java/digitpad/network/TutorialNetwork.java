package digitpad.network;

import digitpad.image.DigitImage;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network of TensorFlow 1's tutorial "Deep MNIST for Experts" (2017): weights from a normal distribution of sigma 0.1
 * cut off at two sigma, biases 0.1, zero-padded convolutions of stride 1.
 */
final class TutorialNetwork {
    /** Of the initial weights' distribution, before it is cut off. */
    private static final double SIGMA = 0.1;

    private TutorialNetwork() {}

    static MultiLayerConfiguration configuration(NeuralNetConfiguration.Builder common, OutputLayer output) {
        return common.weightInit(WeightInit.ZERO)
                .biasInit(0.1)
                .list(
                        Layers.convolution("conv1", 5, 32),
                        Layers.maxPooling("pool1"),
                        Layers.convolution("conv2", 5, 64),
                        Layers.maxPooling("pool2"),
                        Layers.dense("dense", 1024),
                        output)
                .setInputType(InputType.convolutional(DigitImage.SIZE, DigitImage.SIZE, 1))
                .build();
    }

    /** Gives the network its initial weights. */
    static void drawWeights(MultiLayerNetwork network, long seed) {
        Random random = new Random(seed);
        for (Layer layer : network.getLayers()) {
            INDArray weights = layer.paramTable().get(DefaultParamInitializer.WEIGHT_KEY);
            if (weights != null) {
                float[] drawn = TruncatedNormal.draw((int) weights.length(), SIGMA, random);
                try (INDArray values = Nd4j.createFromArray(drawn).reshape(weights.shape())) {
                    weights.assign(values);
                }
            }
        }
    }
}
