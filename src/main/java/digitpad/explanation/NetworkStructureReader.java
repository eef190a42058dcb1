package digitpad.explanation;

import digitpad.engine.ParameterValues;
import digitpad.model.Model;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.SumPoolingLayer;
import java.nio.FloatBuffer;
import java.util.List;

/** Creates the layers of a model's architecture with the model's parameters. */
final class NetworkStructureReader {
    private NetworkStructureReader() {}

    /** Returns the structure of the model's network. Takes a few milliseconds. */
    static NetworkStructure read(Model model) {
        List<NetworkLayer> layers = model.info().architecture().placedLayers().stream()
                .map(placed -> placed.layer().accept(new LayerReader(placed, model.parameters())))
                .toList();
        return new NetworkStructure(model.info(), layers);
    }

    /** Creates one layer with its parameters. */
    private static final class LayerReader implements Layer.Visitor<NetworkLayer> {
        private final Architecture.PlacedLayer placedLayer;
        private final FloatBuffer parameters;

        LayerReader(Architecture.PlacedLayer placedLayer, FloatBuffer parameters) {
            this.placedLayer = placedLayer;
            this.parameters = parameters;
        }

        @Override
        public NetworkLayer convolution(ConvolutionLayer layer) {
            return new Convolution(
                    layer.name(),
                    placedLayer.input(),
                    placedLayer.output(),
                    layer.kernel(),
                    layer.stride(),
                    layer.paddingBefore(placedLayer.input().height()),
                    values("weights"),
                    layer.bias() ? values("biases") : new float[0],
                    layer.activation() == Activation.RELU);
        }

        @Override
        public NetworkLayer activation(ActivationLayer layer) {
            return new Elementwise(
                    layer.name(),
                    placedLayer.input(),
                    layer.activation(),
                    layer.activation() == Activation.PARAMETRIC_RELU ? values("slopes") : new float[0]);
        }

        @Override
        public NetworkLayer maxPooling(MaxPoolingLayer layer) {
            return new MaxPooling(layer.name(), placedLayer.input(), placedLayer.output(), layer.side(), layer.side());
        }

        @Override
        public NetworkLayer averagePooling(AveragePoolingLayer layer) {
            return new SumPooling(layer.name(), placedLayer.input(), placedLayer.output(), layer.side(), true);
        }

        @Override
        public NetworkLayer sumPooling(SumPoolingLayer layer) {
            return new SumPooling(layer.name(), placedLayer.input(), placedLayer.output(), layer.side(), false);
        }

        @Override
        public NetworkLayer batchNormalization(BatchNormalizationLayer layer) {
            float[] deviation = values("log10stdev");
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = (float) Math.sqrt(Math.pow(10, 2.0 * deviation[i]) + BatchNormalizationLayer.EPSILON);
            }
            return new Normalization(
                    layer.name(), placedLayer.input(), values("gamma"), values("beta"), values("mean"), deviation);
        }

        @Override
        public NetworkLayer dense(DenseLayer layer) {
            return fullyConnected(layer.activation() == Activation.RELU);
        }

        @Override
        public NetworkLayer dropout(DropoutLayer layer) {
            return new InactiveDropout(layer.name(), placedLayer.input(), layer.dropped());
        }

        @Override
        public NetworkLayer output(OutputLayer layer) {
            return fullyConnected(false);
        }

        /** A column-major array [inputs, units] is the same as a row-major array [units, inputs]. */
        private NetworkLayer fullyConnected(boolean rectified) {
            return new FullyConnected(
                    placedLayer.layer().name(),
                    placedLayer.input(),
                    placedLayer.output(),
                    values("weights"),
                    values("biases"),
                    rectified);
        }

        private float[] values(String array) {
            return ParameterValues.of(placedLayer, array, parameters);
        }
    }
}
