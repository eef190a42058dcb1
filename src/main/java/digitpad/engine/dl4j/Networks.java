package digitpad.engine.dl4j;

import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.ConvolutionLayer;
import digitpad.network.Initialization;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import java.util.List;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Builds deeplearning4j's networks from architectures, and frees them. */
final class Networks {
    /** Of every bias of {@link Initialization#TRUNCATED_NORMAL}. */
    private static final double BIAS = 0.1;

    private Networks() {}

    /** A network with fresh weights, to be trained: its outputs are probabilities. */
    static MultiLayerNetwork forTraining(Architecture architecture, Recipe recipe, long seed) {
        Backend.ensureStarted();
        NeuralNetConfiguration.Builder settings =
                new NeuralNetConfiguration.Builder().seed(seed).updater(Updaters.of(recipe));
        MultiLayerNetwork network = built(architecture, settings, LayerConfigurations.forTraining(recipe.dropout()));
        if (architecture.initialization() == Initialization.TRUNCATED_NORMAL) {
            TruncatedNormal.drawWeights(network, seed);
        }
        return network;
    }

    /** A network whose parameters mean nothing yet, for reading only: its outputs are logits. */
    static MultiLayerNetwork forInference(Architecture architecture) {
        Backend.ensureStarted();
        // Nothing is learned; the updater must be one that remembers nothing, which would take memory.
        NeuralNetConfiguration.Builder settings =
                new NeuralNetConfiguration.Builder().seed(0).updater(new Sgd());
        return built(architecture, settings, LayerConfigurations.forInference());
    }

    /** The smallest network with a convolution: to see what computes it. */
    static MultiLayerNetwork probe() {
        Architecture smallest = new Architecture(
                new Shape(1, 4, 4),
                List.of(
                        new ConvolutionLayer("probe", 1, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                        new OutputLayer("output", OutputLayout.DIGITS)),
                Initialization.HE);
        return built(smallest, new NeuralNetConfiguration.Builder(), LayerConfigurations.forTraining(0));
    }

    private static MultiLayerNetwork built(
            Architecture architecture, NeuralNetConfiguration.Builder settings, LayerConfigurations kinds) {
        settings.dataType(DataType.FLOAT)
                // Keeps the forward convolution for the backward pass instead of computing it twice.
                .cacheMode(Backend.isFast() ? CacheMode.DEVICE : CacheMode.NONE);
        switch (architecture.initialization()) {
            case HE -> settings.weightInit(WeightInit.RELU);
            case TRUNCATED_NORMAL -> settings.weightInit(WeightInit.ZERO).biasInit(BIAS);
        }
        NeuralNetConfiguration.ListBuilder layers = settings.list();
        architecture.layers().forEach(layer -> layers.layer(layer.accept(kinds)));
        Shape input = architecture.input();
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.convolutional(input.height(), input.width(), input.maps()))
                        .build());
        network.init();
        return network;
    }

    /**
     * Frees what a network holds outside the Java heap; it must not be used any more. deeplearning4j's own {@code close}
     * does the same and then collects the whole heap's garbage, twice, which halts the window for a tenth of a second.
     */
    static void close(MultiLayerNetwork network) {
        free(network.params());
        free(network.getFlattenedGradients());
        Updater updater = network.getUpdater(false);
        if (updater != null) {
            free(updater.getStateViewArray());
        }
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        List.copyOf(workspaces.getAllWorkspacesForCurrentThread()).forEach(workspaces::destroyWorkspace);
    }

    private static void free(INDArray array) {
        if (array != null && array.closeable()) {
            array.close();
        }
    }
}
