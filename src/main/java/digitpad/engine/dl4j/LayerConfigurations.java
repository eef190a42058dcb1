package digitpad.engine.dl4j;

import digitpad.network.ActivationLayer;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Translates the layers of one network, in order, into deeplearning4j's layer configurations. */
final class LayerConfigurations implements Layer.Visitor<org.deeplearning4j.nn.conf.layers.Layer> {
    private final boolean inference;
    private final double dropout;
    /** Shape of the layer's input. */
    private Shape input;
    /** Whether the layers from here on get units, not maps. */
    private boolean afterDense;

    private LayerConfigurations(boolean inference, double dropout) {
        this.inference = inference;
        this.dropout = dropout;
    }

    /** Returns a translator for inference: the outputs are logits. */
    static LayerConfigurations forInference() {
        return new LayerConfigurations(true, 0);
    }

    /**
     * Returns a translator for training: the outputs are the softmax of the logits.
     *
     * @param dropout share of the output layer's inputs that each training step drops, 0 to below 1
     */
    static LayerConfigurations forTraining(double dropout) {
        return new LayerConfigurations(false, dropout);
    }

    /** Translates the next layer. */
    org.deeplearning4j.nn.conf.layers.Layer translate(PlacedLayer placed) {
        input = placed.input();
        return placed.layer().accept(this);
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer convolution(ConvolutionLayer layer) {
        var configuration = new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(
                        layer.kernel(), layer.kernel())
                .name(layer.name())
                .stride(layer.stride(), layer.stride())
                .convolutionMode(mode(layer.padding()))
                .nOut(layer.maps())
                .activation(function(layer.activation()))
                .build();
        configuration.setHasBias(layer.bias());
        return configuration;
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer activation(ActivationLayer layer) {
        if (layer.activation() == digitpad.network.Activation.PARAMETRIC_RELU) {
            return new LearnedSlopes(layer.name(), input, afterDense);
        }
        return new org.deeplearning4j.nn.conf.layers.ActivationLayer.Builder()
                .name(layer.name())
                .activation(function(layer.activation()))
                .build();
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer maxPooling(MaxPoolingLayer layer) {
        return pooling(layer.name(), SubsamplingLayer.PoolingType.MAX, layer.side());
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer averagePooling(AveragePoolingLayer layer) {
        return pooling(layer.name(), SubsamplingLayer.PoolingType.AVG, layer.side());
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer sumPooling(SumPoolingLayer layer) {
        return new SumPooling(layer);
    }

    private static SubsamplingLayer pooling(String name, SubsamplingLayer.PoolingType type, int side) {
        return new SubsamplingLayer.Builder(type)
                .name(name)
                .kernelSize(side, side)
                .stride(side, side)
                .build();
    }

    /** Sets no activation, because deeplearning4j ignores the activation of a batch normalization layer. */
    @Override
    public org.deeplearning4j.nn.conf.layers.Layer batchNormalization(BatchNormalizationLayer layer) {
        return new BatchNormalization.Builder()
                .name(layer.name())
                .decay(BatchNormalizationLayer.DECAY)
                .eps(BatchNormalizationLayer.EPSILON)
                .activation(Activation.IDENTITY)
                .build();
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer dense(DenseLayer layer) {
        afterDense = true;
        return new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                .name(layer.name())
                .nOut(layer.units())
                .activation(function(layer.activation()))
                .build();
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer dropout(DropoutLayer layer) {
        // deeplearning4j expects the share to keep.
        return new org.deeplearning4j.nn.conf.layers.DropoutLayer.Builder(1 - layer.dropped())
                .name(layer.name())
                .build();
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer output(OutputLayer layer) {
        return new org.deeplearning4j.nn.conf.layers.OutputLayer.Builder(
                        inference ? new LossMSE() : new RecordingLoss(layer.outputs()))
                .name(layer.name())
                .nOut(layer.outputs().count())
                .activation(inference ? Activation.IDENTITY : Activation.SOFTMAX)
                // deeplearning4j expects the share of inputs to keep; 0 turns dropout off.
                .dropOut(dropout > 0 ? 1 - dropout : 0)
                .build();
    }

    private static ConvolutionMode mode(ConvolutionLayer.Padding padding) {
        return switch (padding) {
            case SAME -> ConvolutionMode.Same;
            case VALID -> ConvolutionMode.Truncate;
        };
    }

    private static IActivation function(digitpad.network.Activation activation) {
        return switch (activation) {
            case NONE -> new ActivationIdentity();
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU(digitpad.network.Activation.LEAKY_SLOPE);
            case PARAMETRIC_RELU -> throw new IllegalArgumentException("it is a layer of its own in deeplearning4j");
            case RANDOMIZED_RELU -> new RandomizedRelu();
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
        };
    }
}
