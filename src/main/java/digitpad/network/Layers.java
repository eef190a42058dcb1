package digitpad.network;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** The layers that the presets are made of. */
final class Layers {
    /**
     * How much of the running mean and variance each step leaves: they look back over about 50 batches, and the learning
     * rate is near zero over the last of them.
     */
    private static final double MOMENTUM = 0.98;

    private Layers() {}

    /** A convolution of stride 1 with ReLU, zero-padded so that its maps are as large as its input. */
    static ConvolutionLayer convolution(String name, int kernel, int maps) {
        return convolution(name, kernel, maps, ConvolutionMode.Same, Activation.RELU);
    }

    /** A convolution of stride 1 without ReLU, whose bias is left to the batch normalisation after it. */
    static ConvolutionLayer linearConvolution(String name, int kernel, int maps, ConvolutionMode mode) {
        ConvolutionLayer layer = convolution(name, kernel, maps, mode, Activation.IDENTITY);
        layer.setHasBias(false);
        return layer;
    }

    private static ConvolutionLayer convolution(
            String name, int kernel, int maps, ConvolutionMode mode, Activation activation) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .name(name)
                .stride(1, 1)
                .convolutionMode(mode)
                .nOut(maps)
                .activation(activation)
                .build();
    }

    /** Batch normalisation (Ioffe and Szegedy, 2015). What activation is set, deeplearning4j never applies: so, none. */
    static BatchNormalization batchNorm(String name) {
        return new BatchNormalization.Builder()
                .name(name)
                .decay(MOMENTUM)
                .activation(Activation.IDENTITY)
                .build();
    }

    /** The greatest of each 2x2. */
    static SubsamplingLayer maxPooling(String name) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .name(name)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    /** Every input to every output, with ReLU. */
    static DenseLayer dense(String name, int units) {
        return new DenseLayer.Builder()
                .name(name)
                .nOut(units)
                .activation(Activation.RELU)
                .build();
    }

    /**
     * The outputs.
     *
     * @param outputs what they stand for
     * @param dropout share of the layer's inputs that is left out of each training step, 0 to below 1
     * @param reading whether the outputs are the logits, for reading, or their softmax, for training
     */
    static OutputLayer output(Outputs outputs, double dropout, boolean reading) {
        return new OutputLayer.Builder(reading ? LossFunctions.LossFunction.MSE : LossFunctions.LossFunction.MCXENT)
                .name("output")
                .nOut(outputs.count())
                .activation(reading ? Activation.IDENTITY : Activation.SOFTMAX)
                // To deeplearning4j it is the share that is kept, and 0 if that is all.
                .dropOut(dropout > 0 ? 1 - dropout : 0)
                .build();
    }
}
