package digitpad.network.draft;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.SumPoolingLayer;
import java.util.List;

/** The kinds of layers that can be added to a draft, and the output. The three poolings are one kind. */
public enum LayerKind {
    CONVOLUTION("conv") {
        @Override
        Layer create(String name) {
            return new ConvolutionLayer(name, 32, 3, 1, Padding.SAME, true, Activation.NONE);
        }
    },
    ACTIVATION("activation") {
        @Override
        Layer create(String name) {
            return new ActivationLayer(name, Activation.RELU);
        }
    },
    POOLING("pool") {
        @Override
        Layer create(String name) {
            return new MaxPoolingLayer(name, 2);
        }
    },
    NORMALIZATION("norm") {
        @Override
        Layer create(String name) {
            return new BatchNormalizationLayer(name);
        }
    },
    DENSE("dense") {
        @Override
        Layer create(String name) {
            return new DenseLayer(name, 128, Activation.NONE);
        }
    },
    DROPOUT("dropout") {
        @Override
        Layer create(String name) {
            return new DropoutLayer(name, 0.5);
        }
    },
    OUTPUT("output") {
        @Override
        Layer create(String name) {
            return new OutputLayer(name, OutputLayout.DIGITS);
        }
    };

    private final String prefix;

    LayerKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the kinds that can be added. The output is always there. */
    public static List<LayerKind> addable() {
        return List.of(CONVOLUTION, ACTIVATION, POOLING, NORMALIZATION, DENSE, DROPOUT);
    }

    /** Returns the kind of a layer. */
    public static LayerKind of(Layer layer) {
        return layer.accept(new OfLayer());
    }

    /** Returns the start of the names of such layers. */
    String prefix() {
        return prefix;
    }

    /** Returns a new layer with default settings. */
    abstract Layer create(String name);

    private record OfLayer() implements Layer.Visitor<LayerKind> {
        @Override
        public LayerKind convolution(ConvolutionLayer layer) {
            return CONVOLUTION;
        }

        @Override
        public LayerKind activation(ActivationLayer layer) {
            return ACTIVATION;
        }

        @Override
        public LayerKind maxPooling(MaxPoolingLayer layer) {
            return POOLING;
        }

        @Override
        public LayerKind averagePooling(AveragePoolingLayer layer) {
            return POOLING;
        }

        @Override
        public LayerKind sumPooling(SumPoolingLayer layer) {
            return POOLING;
        }

        @Override
        public LayerKind batchNormalization(BatchNormalizationLayer layer) {
            return NORMALIZATION;
        }

        @Override
        public LayerKind dense(DenseLayer layer) {
            return DENSE;
        }

        @Override
        public LayerKind dropout(DropoutLayer layer) {
            return DROPOUT;
        }

        @Override
        public LayerKind output(OutputLayer layer) {
            return OUTPUT;
        }
    }
}
