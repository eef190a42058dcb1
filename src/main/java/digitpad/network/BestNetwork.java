package digitpad.network;

import digitpad.image.DigitImage;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;

/**
 * Five convolutions in three stages, each stage pooled and then batch-normalised: after pooling that costs a quarter.
 * Maps: 32 of 12x12, 64 of 6x6, 128 of 3x3; a dense layer of 128; twenty outputs; no dropout, as few samples come twice
 * the same. Weights as He, Zhang, Ren and Sun (Delving Deep into
 * Rectifiers, 2015) draw them, biases 0.
 */
final class BestNetwork {
    private BestNetwork() {}

    static MultiLayerConfiguration configuration(NeuralNetConfiguration.Builder common, OutputLayer output) {
        return common.weightInit(WeightInit.RELU)
                .list(
                        Layers.linearConvolution("conv1", 5, 32, ConvolutionMode.Truncate),
                        Layers.maxPooling("pool1"),
                        Layers.batchNorm("norm1"),
                        Layers.convolution("conv2a", 3, 64),
                        Layers.linearConvolution("conv2b", 3, 64, ConvolutionMode.Same),
                        Layers.maxPooling("pool2"),
                        Layers.batchNorm("norm2"),
                        Layers.convolution("conv3a", 3, 128),
                        Layers.linearConvolution("conv3b", 3, 128, ConvolutionMode.Same),
                        Layers.maxPooling("pool3"),
                        Layers.batchNorm("norm3"),
                        Layers.dense("dense", 128),
                        output)
                .setInputType(InputType.convolutional(DigitImage.SIZE, DigitImage.SIZE, 1))
                .build();
    }
}
