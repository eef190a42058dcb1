package digitpad.network;

import digitpad.image.DigitImage;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.weights.WeightInit;

/**
 * Two convolutions of 5x5, each pooled and then batch-normalised, so that large steps can be taken from the start; a
 * dense layer of 128.
 */
final class QuickNetwork {
    /** 600 + 96, 28,800 + 192, 98,432, 1,290. */
    static final int PARAMETERS = 129_410;

    private QuickNetwork() {}

    static MultiLayerConfiguration configuration(NeuralNetConfiguration.Builder common, boolean reading) {
        return common.weightInit(WeightInit.RELU)
                .list(
                        Layers.linearConvolution("conv1", 5, 24, ConvolutionMode.Truncate),
                        Layers.maxPooling("pool1"),
                        Layers.batchNorm("norm1"),
                        Layers.linearConvolution("conv2", 5, 48, ConvolutionMode.Truncate),
                        Layers.maxPooling("pool2"),
                        Layers.batchNorm("norm2"),
                        Layers.dense("dense", 128),
                        Layers.output(1, reading))
                .setInputType(InputType.convolutional(DigitImage.SIZE, DigitImage.SIZE, 1))
                .build();
    }
}
