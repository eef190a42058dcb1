package digitpad.training.cost;

import static digitpad.network.Activation.NONE;
import static digitpad.network.Activation.RELU;
import static digitpad.network.Activation.TANH;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.Optimizer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.network.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A small network whose steps consist mainly of one kind of {@link Work}, so that their time tells the time of that
 * kind.
 */
record ReferenceNetwork(Architecture architecture, Recipe recipe) {
    private static final Shape POINT = new Shape(1, 4, 4);
    private static final Shape IMAGE = new Shape(1, 28, 28);
    private static final int BATCH = 64;
    private static final int UNITS = 512;
    private static final int SMALL_LAYERS = 5;

    /** Returns all networks, those first without which no estimate is possible. */
    static List<ReferenceNetwork> all() {
        return List.of(
                convolutions(32, 3),
                of(BATCH, IMAGE, dense("first", UNITS), dense("second", UNITS)),
                of(1, IMAGE, dense("first", UNITS), dense("second", UNITS)),
                of(1, POINT),
                onMaps(new MaxPoolingLayer("pool2", 2)),
                of(BATCH, IMAGE, convolution("first", 32, 5), new MaxPoolingLayer("pool", 4)),
                onMaps(new BatchNormalizationLayer("norm"), new BatchNormalizationLayer("norm2")),
                of(4, POINT, smallLayers()),
                of(4 * BATCH, IMAGE),
                convolutions(8, 5),
                onMaps(new ActivationLayer("relu", RELU), new ActivationLayer("relu2", RELU)),
                of(4 * BATCH, POINT, dense("first", 256), new DropoutLayer("dropout", 0.5)),
                onMaps(new ActivationLayer("tanh", TANH), new ActivationLayer("tanh2", TANH)),
                new ReferenceNetwork(
                        of(1, IMAGE, dense("first", UNITS), dense("second", UNITS))
                                .architecture(),
                        recipe(1, Optimizer.SGD)));
    }

    private static ReferenceNetwork convolutions(int maps, int kernel) {
        return of(
                BATCH / 4,
                IMAGE,
                convolution("first", maps, 1),
                convolution("second", maps, kernel),
                new MaxPoolingLayer("pool", 4));
    }

    private static ReferenceNetwork onMaps(Layer... layers) {
        List<Layer> all = new ArrayList<>();
        all.add(convolution("first", 16, 1));
        all.addAll(List.of(layers));
        all.add(new MaxPoolingLayer("pool", 4));
        return of(BATCH, IMAGE, all.toArray(Layer[]::new));
    }

    private static Layer[] smallLayers() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < SMALL_LAYERS; i++) {
            layers.add(convolution("maps" + i, 4, 3));
            layers.add(new ActivationLayer("relu" + i, RELU));
            layers.add(new BatchNormalizationLayer("norm" + i));
        }
        for (int i = 0; i < SMALL_LAYERS; i++) {
            layers.add(dense("dense" + i, 16));
        }
        return layers.toArray(Layer[]::new);
    }

    private static ConvolutionLayer convolution(String name, int maps, int kernel) {
        return new ConvolutionLayer(name, maps, kernel, 1, ConvolutionLayer.Padding.SAME, true, NONE);
    }

    private static DenseLayer dense(String name, int units) {
        return new DenseLayer(name, units, RELU);
    }

    private static ReferenceNetwork of(int batchSize, Shape input, Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(layers));
        all.add(new OutputLayer("output", OutputLayout.DIGITS));
        return new ReferenceNetwork(new Architecture(input, all, Initialization.HE), recipe(batchSize, Optimizer.ADAM));
    }

    private static Recipe recipe(int batchSize, Optimizer optimizer) {
        return new Recipe(
                1_000,
                batchSize,
                optimizer,
                1e-4,
                Schedule.CONSTANT,
                0.0,
                Augmentation.NONE,
                Mixture.IMAGES_ONLY,
                0,
                0);
    }
}
