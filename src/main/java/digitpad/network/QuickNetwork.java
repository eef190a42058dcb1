package digitpad.network;

import digitpad.image.DigitImage;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;

/**
 * Much like {@link BestNetwork}, with fewer maps and one convolution less, so that a step takes little time; the batch
 * normalisation lets large steps be taken from the start.
 */
final class QuickNetwork {
    private QuickNetwork() {}

    static MultiLayerConfiguration configuration(NeuralNetConfiguration.Builder common, OutputLayer output) {
        return common.weightInit(WeightInit.RELU)
                .list(
                        Layers.linearConvolution("conv1", 5, 24, ConvolutionMode.Truncate),
                        Layers.maxPooling("pool1"),
                        Layers.batchNorm("norm1"),
                        Layers.convolution("conv2a", 3, 48),
                        Layers.linearConvolution("conv2b", 3, 48, ConvolutionMode.Same),
                        Layers.maxPooling("pool2"),
                        Layers.batchNorm("norm2"),
                        Layers.linearConvolution("conv3", 3, 96, ConvolutionMode.Same),
                        Layers.maxPooling("pool3"),
                        Layers.batchNorm("norm3"),
                        Layers.dense("dense", 64),
                        output)
                .setInputType(InputType.convolutional(DigitImage.SIZE, DigitImage.SIZE, 1))
                .build();
    }
}
