package digitpad.engine.export;

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

/** Translates layers into layer configurations that plain deeplearning4j knows, without any class of this program. */
final class Dl4jLayers implements Layer.Visitor<org.deeplearning4j.nn.conf.layers.Layer> {
    @Override
    public org.deeplearning4j.nn.conf.layers.Layer convolution(ConvolutionLayer layer) {
        var configuration = new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(
                        layer.kernel(), layer.kernel())
                .name(layer.name())
                .stride(1, 1)
                .convolutionMode(
                        switch (layer.padding()) {
                            case SAME -> ConvolutionMode.Same;
                            case VALID -> ConvolutionMode.Truncate;
                        })
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

    /** The loss is not used: deeplearning4j requires one, and this one fits the identity. */
    @Override
    public org.deeplearning4j.nn.conf.layers.Layer output(OutputLayer layer) {
        return new org.deeplearning4j.nn.conf.layers.OutputLayer.Builder(new LossMSE())
                .name(layer.name())
                .nOut(layer.outputs().count())
                .activation(Activation.IDENTITY)
                .build();
    }

    private static Activation activation(digitpad.network.Activation activation) {
        return switch (activation) {
            case NONE -> Activation.IDENTITY;
            case RELU -> Activation.RELU;
        };
    }
}
