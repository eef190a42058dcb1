package digitpad.model;

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
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes networks in words. */
public final class ArchitectureText {
    private static final Messages TEXT = Messages.of(ArchitectureText.class);
    /** A summary with the sizes of more layers would be too long. */
    private static final int MAX_LISTED = 6;

    private ArchitectureText() {}

    /** Returns the sizes of the convolutions and hidden dense layers, such as "conv 32, 64; dense 1024". */
    public static String summary(Architecture architecture) {
        List<Integer> convolutions = new ArrayList<>();
        List<Integer> dense = new ArrayList<>();
        for (Layer layer : architecture.layers()) {
            if (layer instanceof ConvolutionLayer convolution) {
                convolutions.add(convolution.maps());
            } else if (layer instanceof DenseLayer hidden) {
                dense.add(hidden.units());
            }
        }
        List<String> parts = new ArrayList<>();
        if (!convolutions.isEmpty()) {
            parts.add(
                    convolutions.size() > MAX_LISTED
                            ? TEXT.get("summary.convolutions.count", convolutions.size())
                            : TEXT.get("summary.convolutions", listed(convolutions)));
        }
        if (!dense.isEmpty()) {
            parts.add(
                    dense.size() > MAX_LISTED
                            ? TEXT.get("summary.dense.count", dense.size())
                            : TEXT.get("summary.dense", listed(dense)));
        }
        return parts.isEmpty() ? TEXT.get("summary.output") : String.join(TEXT.get("summary.separator"), parts);
    }

    private static String listed(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(TEXT.get("summary.comma")));
    }

    /** Returns the kind of a layer with its settings, such as "convolution 5x5, ReLU". */
    public static String layer(Layer layer) {
        return layer.accept(new Description());
    }

    /** Returns a shape, such as "32×14×14", or the number of units. */
    public static String shape(Shape shape) {
        return shape.isUnits()
                ? TEXT.get("shape.units", shape.maps())
                : TEXT.get("shape.maps", shape.maps(), shape.height(), shape.width());
    }

    private static final class Description implements Layer.Visitor<String> {
        @Override
        public String convolution(ConvolutionLayer layer) {
            String kernel = layer.padding() == ConvolutionLayer.Padding.SAME
                    ? TEXT.get("layer.convolution", layer.kernel())
                    : TEXT.get("layer.convolution.valid", layer.kernel());
            String kind = layer.stride() == 1 ? kernel : TEXT.get("layer.strided", kernel, layer.stride());
            return withActivation(kind, layer.activation());
        }

        @Override
        public String activation(ActivationLayer layer) {
            return name(layer.activation());
        }

        @Override
        public String maxPooling(MaxPoolingLayer layer) {
            return TEXT.get("layer.pooling", layer.side());
        }

        @Override
        public String averagePooling(AveragePoolingLayer layer) {
            return TEXT.get("layer.average", layer.side());
        }

        @Override
        public String sumPooling(SumPoolingLayer layer) {
            return TEXT.get("layer.sum", layer.side());
        }

        @Override
        public String dropout(DropoutLayer layer) {
            return TEXT.get("layer.dropout", layer.dropped());
        }

        @Override
        public String batchNormalization(BatchNormalizationLayer layer) {
            return TEXT.get("layer.normalization");
        }

        @Override
        public String dense(DenseLayer layer) {
            return withActivation(TEXT.get("layer.dense"), layer.activation());
        }

        @Override
        public String output(OutputLayer layer) {
            return TEXT.get("layer.output");
        }

        private static String withActivation(String kind, Activation activation) {
            return activation == Activation.NONE ? kind : TEXT.get("layer.activated", kind, name(activation));
        }

        private static String name(Activation activation) {
            return TEXT.get("activation." + activation.id());
        }
    }
}
