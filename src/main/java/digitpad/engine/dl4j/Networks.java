package digitpad.engine.dl4j;

import digitpad.engine.InitialWeights;
import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.ConvolutionLayer;
import digitpad.network.Initialization;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
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

/** Builds deeplearning4j networks from architectures, and frees them. */
final class Networks {
    private Networks() {}

    /** Returns a network with fresh weights, to be trained. Its outputs are probabilities. */
    static MultiLayerNetwork forTraining(Architecture architecture, Recipe recipe, long seed) {
        Backend.ensureStarted();
        NeuralNetConfiguration.Builder settings = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(Updaters.of(recipe))
                .l2(recipe.weightDecay());
        MultiLayerNetwork network = build(architecture, settings, LayerConfigurations.forTraining(recipe.dropout()));
        NdArrays.put(FloatBuffer.wrap(InitialWeights.draw(architecture, seed)), network.params());
        return network;
    }

    /** Returns a network for inference, whose parameters are yet to be set. Its outputs are logits. */
    static MultiLayerNetwork forInference(Architecture architecture) {
        Backend.ensureStarted();
        // An updater is required although nothing is trained; this one has no state, so it takes no memory.
        NeuralNetConfiguration.Builder settings =
                new NeuralNetConfiguration.Builder().seed(0).updater(new Sgd());
        return build(architecture, settings, LayerConfigurations.forInference());
    }

    /** Returns a minimal network with a convolution, to find out which class computes it. */
    static MultiLayerNetwork probe() {
        Architecture smallest = new Architecture(
                new Shape(1, 4, 4),
                List.of(
                        new ConvolutionLayer("probe", 1, 1, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                        new OutputLayer("output", OutputLayout.DIGITS)),
                Initialization.HE);
        return build(smallest, new NeuralNetConfiguration.Builder(), LayerConfigurations.forTraining(0));
    }

    private static MultiLayerNetwork build(
            Architecture architecture, NeuralNetConfiguration.Builder settings, LayerConfigurations translator) {
        settings.dataType(DataType.FLOAT)
                // Caches the forward convolution for the backward pass, which would otherwise compute it again.
                .cacheMode(Backend.isFast() ? CacheMode.DEVICE : CacheMode.NONE)
                // The caller sets all parameters.
                .weightInit(WeightInit.ZERO);
        NeuralNetConfiguration.ListBuilder layers = settings.list();
        architecture.placedLayers().forEach(placed -> layers.layer(translator.translate(placed)));
        Shape input = architecture.input();
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.convolutional(input.height(), input.width(), input.maps()))
                        .build());
        network.init();
        return network;
    }

    /**
     * Frees a network's memory outside the Java heap. The network must not be used afterwards. deeplearning4j's own
     * {@code close} does the same but then forces two garbage collections, which freeze the window for a tenth of a
     * second.
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
