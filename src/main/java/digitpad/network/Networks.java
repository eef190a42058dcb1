package digitpad.network;

import java.nio.FloatBuffer;
import java.util.List;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Builds the presets' networks. Input: [images, 1, 28, 28], 0..1; output: [images, as many as {@link Preset#outputs}]. */
public final class Networks {
    private Networks() {}

    /** How many parameters the preset's network has. */
    public static int parameterCount(Preset preset) {
        return preset.architecture().parameterCount();
    }

    /**
     * A network with fresh weights, to be trained: its outputs are probabilities.
     *
     * @param how the weights are changed
     * @param dropout share of the last dense layer's units that each training step leaves out, 0 to below 1
     * @param seed of the weights
     */
    public static MultiLayerNetwork create(Preset preset, Optimization how, double dropout, long seed) {
        MultiLayerNetwork network = initialised(preset, how, dropout, seed, false);
        if (preset == Preset.TUTORIAL) {
            TutorialNetwork.drawWeights(network, seed);
        }
        return network;
    }

    /** A network with the model's parameters, for reading only: its outputs are logits. */
    public static MultiLayerNetwork restore(Model model) {
        MultiLayerNetwork network = blank(model.info().preset(), true);
        put(model.parameters(), network);
        return network;
    }

    /**
     * Frees what a network holds outside the Java heap; it must not be used any more. deeplearning4j's own {@code close}
     * does the same and then collects the whole heap's garbage, twice, which halts the window for a tenth of a second.
     */
    public static void close(MultiLayerNetwork network) {
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

    /** Puts other parameters, in the order of its layout, into a network. */
    public static void put(FloatBuffer parameters, MultiLayerNetwork network) {
        Parameters.view(network.params()).put(parameters);
    }

    /** A network whose weights mean nothing yet. */
    static MultiLayerNetwork blank(Preset preset, boolean reading) {
        return initialised(preset, Optimization.of(preset), 0, 0, reading);
    }

    private static MultiLayerNetwork initialised(
            Preset preset, Optimization how, double dropout, long seed, boolean reading) {
        Backend.ensure();
        NeuralNetConfiguration.Builder common = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                // Keeps the forward convolution for the backward pass instead of computing it twice.
                .cacheMode(Backend.isFast() ? CacheMode.DEVICE : CacheMode.NONE)
                .updater(Updaters.of(how));
        OutputLayer output = Layers.output(preset.outputs(), dropout, reading);
        return initialised(
                switch (preset) {
                    case TUTORIAL -> TutorialNetwork.configuration(common, output);
                    case QUICK -> QuickNetwork.configuration(common, output);
                    case BEST -> BestNetwork.configuration(common, output);
                });
    }

    /** The smallest network with a convolution: to see what computes it. */
    static MultiLayerNetwork probe() {
        return initialised(new NeuralNetConfiguration.Builder()
                .list(
                        Layers.convolution("probe", 1, 1),
                        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                .nOut(2)
                                .activation(Activation.SOFTMAX)
                                .build())
                .setInputType(InputType.convolutional(4, 4, 1))
                .build());
    }

    private static MultiLayerNetwork initialised(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }
}
