package digitpad.network.draft;

import digitpad.network.ActivationLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.SumPoolingLayer;

/** Gives a layer another name. */
record Renaming(String name) implements Layer.Visitor<Layer> {
    @Override
    public Layer convolution(ConvolutionLayer layer) {
        return new ConvolutionLayer(
                name, layer.maps(), layer.kernel(), layer.stride(), layer.padding(), layer.bias(), layer.activation());
    }

    @Override
    public Layer activation(ActivationLayer layer) {
        return new ActivationLayer(name, layer.activation());
    }

    @Override
    public Layer maxPooling(MaxPoolingLayer layer) {
        return new MaxPoolingLayer(name, layer.side());
    }

    @Override
    public Layer averagePooling(AveragePoolingLayer layer) {
        return new AveragePoolingLayer(name, layer.side());
    }

    @Override
    public Layer sumPooling(SumPoolingLayer layer) {
        return new SumPoolingLayer(name, layer.side());
    }

    @Override
    public Layer batchNormalization(BatchNormalizationLayer layer) {
        return new BatchNormalizationLayer(name);
    }

    @Override
    public Layer dense(DenseLayer layer) {
        return new DenseLayer(name, layer.units(), layer.activation());
    }

    @Override
    public Layer dropout(DropoutLayer layer) {
        return new DropoutLayer(name, layer.dropped());
    }

    @Override
    public Layer output(OutputLayer layer) {
        return new OutputLayer(name, layer.outputs());
    }
}
