package digitpad.explanation;

import digitpad.model.Model;
import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.ParameterArray;
import java.nio.FloatBuffer;
import java.util.List;

/** Puts a model's parameters into the layers of its architecture. */
final class NetworkStructureReader {
    private NetworkStructureReader() {}

    /** What the model's network is made of; takes a few milliseconds. */
    static NetworkStructure read(Model model) {
        List<NetworkLayer> layers = model.info().architecture().placedLayers().stream()
                .map(placed -> placed.layer().accept(new LayerReader(placed, model.parameters())))
                .toList();
        return new NetworkStructure(model.info(), layers);
    }

    /** One layer with its parameters. */
    private static final class LayerReader implements Layer.Visitor<NetworkLayer> {
        private final Architecture.PlacedLayer placed;
        private final FloatBuffer parameters;

        LayerReader(Architecture.PlacedLayer placed, FloatBuffer parameters) {
            this.placed = placed;
            this.parameters = parameters;
        }

        @Override
        public NetworkLayer convolution(ConvolutionLayer layer) {
            return new Convolution(
                    layer.name(),
                    placed.input(),
                    placed.output(),
                    layer.kernel(),
                    1,
                    layer.padding() == ConvolutionLayer.Padding.SAME ? (layer.kernel() - 1) / 2 : 0,
                    values("weights"),
                    layer.bias() ? values("biases") : new float[0],
                    layer.activation() == Activation.RELU);
        }

        @Override
        public NetworkLayer maxPooling(MaxPoolingLayer layer) {
            return new MaxPooling(layer.name(), placed.input(), placed.output(), layer.side(), layer.side());
        }

        @Override
        public NetworkLayer batchNormalization(BatchNormalizationLayer layer) {
            float[] deviation = values("log10stdev");
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = (float) Math.sqrt(Math.pow(10, 2.0 * deviation[i]) + BatchNormalizationLayer.EPSILON);
            }
            return new Normalization(
                    layer.name(), placed.input(), values("gamma"), values("beta"), values("mean"), deviation);
        }

        @Override
        public NetworkLayer dense(DenseLayer layer) {
            return fullyConnected(layer.activation() == Activation.RELU);
        }

        @Override
        public NetworkLayer output(OutputLayer layer) {
            return fullyConnected(false);
        }

        /** [inputs, units] with the first index fastest is [units][inputs] with the last fastest. */
        private NetworkLayer fullyConnected(boolean rectified) {
            return new FullyConnected(
                    placed.layer().name(),
                    placed.input(),
                    placed.output(),
                    values("weights"),
                    values("biases"),
                    rectified);
        }

        /** A copy of the layer's array of that name, as it is stored. */
        private float[] values(String name) {
            int start = placed.start();
            for (ParameterArray array : placed.parameters()) {
                if (array.name().equals(name)) {
                    float[] values = new float[array.size()];
                    parameters.get(start, values);
                    return values;
                }
                start += array.size();
            }
            throw new IllegalArgumentException(placed.layer().name() + " has no " + name);
        }
    }
}
