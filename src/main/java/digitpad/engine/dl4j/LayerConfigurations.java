package digitpad.engine.dl4j;

import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Translates layers into deeplearning4j's layer configurations. */
final class LayerConfigurations implements Layer.Visitor<org.deeplearning4j.nn.conf.layers.Layer> {
    private final boolean inference;
    private final double dropout;

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

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer convolution(ConvolutionLayer layer) {
        var configuration = new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(
                        layer.kernel(), layer.kernel())
                .name(layer.name())
                .stride(1, 1)
                .convolutionMode(mode(layer.padding()))
                .nOut(layer.maps())
                .activation(activation(layer.activation()))
                .build();
        configuration.setHasBias(layer.bias());
        return configuration;
    }

    @Override
    public org.deeplearning4j.nn.conf.layers.Layer maxPooling(MaxPoolingLayer layer) {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .name(layer.name())
                .kernelSize(layer.side(), layer.side())
                .stride(layer.side(), layer.side())
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
        return new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                .name(layer.name())
                .nOut(layer.units())
                .activation(activation(layer.activation()))
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

    private static Activation activation(digitpad.network.Activation activation) {
        return switch (activation) {
            case NONE -> Activation.IDENTITY;
            case RELU -> Activation.RELU;
        };
    }
}
