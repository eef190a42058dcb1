package digitpad.network;

import static digitpad.network.Activation.NONE;
import static digitpad.network.Activation.RELU;
import static digitpad.network.ConvolutionLayer.Padding.SAME;
import static digitpad.network.ConvolutionLayer.Padding.VALID;

import digitpad.image.DigitImage;
import java.util.List;

/** The architectures of the presets. */
final class PresetArchitectures {
    private static final Shape IMAGE = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);

    /** TensorFlow 1's tutorial "Deep MNIST for Experts" (2017). */
    static final Architecture TUTORIAL = new Architecture(
            IMAGE,
            List.of(
                    new ConvolutionLayer("conv1", 32, 5, 1, SAME, true, RELU),
                    new MaxPoolingLayer("pool1", 2),
                    new ConvolutionLayer("conv2", 64, 5, 1, SAME, true, RELU),
                    new MaxPoolingLayer("pool2", 2),
                    new DenseLayer("dense", 1024, RELU),
                    new OutputLayer("output", OutputLayout.DIGITS)),
            Initialization.TRUNCATED_NORMAL);

    /** Similar to {@link #BEST}, with fewer maps and one convolution less, so that a step takes less time. */
    static final Architecture QUICK = new Architecture(
            IMAGE,
            List.of(
                    new ConvolutionLayer("conv1", 24, 5, 1, VALID, false, NONE),
                    new MaxPoolingLayer("pool1", 2),
                    new BatchNormalizationLayer("norm1"),
                    new ConvolutionLayer("conv2a", 48, 3, 1, SAME, true, RELU),
                    new ConvolutionLayer("conv2b", 48, 3, 1, SAME, false, NONE),
                    new MaxPoolingLayer("pool2", 2),
                    new BatchNormalizationLayer("norm2"),
                    new ConvolutionLayer("conv3", 96, 3, 1, SAME, false, NONE),
                    new MaxPoolingLayer("pool3", 2),
                    new BatchNormalizationLayer("norm3"),
                    new DenseLayer("dense", 64, RELU),
                    new OutputLayer("output", OutputLayout.DIGITS)),
            Initialization.HE);

    /**
     * Five convolutions in three stages. Each stage ends with pooling and then normalization, which costs a quarter of
     * what it would cost before pooling.
     */
    static final Architecture BEST = new Architecture(
            IMAGE,
            List.of(
                    new ConvolutionLayer("conv1", 32, 5, 1, VALID, false, NONE),
                    new MaxPoolingLayer("pool1", 2),
                    new BatchNormalizationLayer("norm1"),
                    new ConvolutionLayer("conv2a", 64, 3, 1, SAME, true, RELU),
                    new ConvolutionLayer("conv2b", 64, 3, 1, SAME, false, NONE),
                    new MaxPoolingLayer("pool2", 2),
                    new BatchNormalizationLayer("norm2"),
                    new ConvolutionLayer("conv3a", 128, 3, 1, SAME, true, RELU),
                    new ConvolutionLayer("conv3b", 128, 3, 1, SAME, false, NONE),
                    new MaxPoolingLayer("pool3", 2),
                    new BatchNormalizationLayer("norm3"),
                    new DenseLayer("dense", 128, RELU),
                    new OutputLayer("output", OutputLayout.DIGITS_BY_SOURCE)),
            Initialization.HE);

    private PresetArchitectures() {}
}
