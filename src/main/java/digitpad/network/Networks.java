package digitpad.network;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Builds the presets' networks. Input: [images, 1, 28, 28], 0..1; output: [images, as many as {@link Preset#outputs}]. */
public final class Networks {
    private Networks() {}

    /** How many parameters the preset's network has. */
    public static int parameterCount(Preset preset) {
        return switch (preset) {
            case TUTORIAL -> TutorialNetwork.PARAMETERS;
            case QUICK -> QuickNetwork.PARAMETERS;
            case BEST -> BestNetwork.PARAMETERS;
        };
    }

    /**
     * A network with fresh weights, to be trained: its outputs are probabilities.
     *
     * @param how Adam changes the weights, with the moments' decays 0.9 and 0.999 and epsilon 1e-8
     * @param seed of the weights
     */
    public static MultiLayerNetwork create(Preset preset, Optimization how, long seed) {
        MultiLayerNetwork network = initialised(preset, how, seed, false);
        if (preset == Preset.TUTORIAL) {
            TutorialNetwork.drawWeights(network, seed);
        }
        return network;
    }

    /** A network with the model's parameters, for reading only: its outputs are logits. */
    public static MultiLayerNetwork restore(Model model) {
        MultiLayerNetwork network = blank(model.info().preset(), true);
        network.setParams(Nd4j.createFromArray(model.parameters()).reshape(1, model.parameters().length));
        return network;
    }

    /** A network whose weights mean nothing yet. */
    static MultiLayerNetwork blank(Preset preset, boolean reading) {
        return initialised(preset, Optimization.of(preset), 0, reading);
    }

    private static MultiLayerNetwork initialised(Preset preset, Optimization how, long seed, boolean reading) {
        Backend.ensure();
        NeuralNetConfiguration.Builder common = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(DataType.FLOAT)
                // Keeps the forward convolution for the backward pass instead of computing it twice.
                .cacheMode(Backend.isFast() ? CacheMode.DEVICE : CacheMode.NONE)
                .updater(adam(how));
        return initialised(
                switch (preset) {
                    case TUTORIAL -> TutorialNetwork.configuration(common, reading);
                    case QUICK -> QuickNetwork.configuration(common, reading);
                    case BEST -> BestNetwork.configuration(common, reading);
                });
    }

    private static IUpdater adam(Optimization how) {
        Adam.Builder adam = Adam.builder().beta1(0.9).beta2(0.999).epsilon(1e-8);
        return how.schedule() == Schedule.CONSTANT
                ? adam.learningRate(how.learningRate()).build()
                : adam.learningRateSchedule(how.schedule().over(how.steps(), how.learningRate()))
                        .build();
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
