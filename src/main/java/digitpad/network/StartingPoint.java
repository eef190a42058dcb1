package digitpad.network;

import static digitpad.network.Activation.NONE;
import static digitpad.network.Activation.RELU;
import static digitpad.network.ConvolutionLayer.Padding.SAME;
import static digitpad.network.ConvolutionLayer.Padding.VALID;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.image.DigitImage;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * A network to begin one's own with.
 *
 * @param preset the network and how to train it
 * @param title its name for users
 * @param lesson what it shows a learner, in two sentences
 */
public record StartingPoint(Preset preset, String title, String lesson) {
    private static final Messages TEXT = Messages.of(StartingPoint.class);
    private static final Shape IMAGE = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);

    /** Logistic regression with ten classes: each output is one weighted sum of all pixels. */
    static final Preset SOFTMAX = new Preset(
            "softmax",
            new Architecture(IMAGE, List.of(new OutputLayer("output", OutputLayout.DIGITS)), Initialization.HE),
            recipe(1_650, 100, 5e-3));

    /** Two hidden layers without convolutions. */
    static final Preset PERCEPTRON = new Preset(
            "perceptron",
            new Architecture(
                    IMAGE,
                    List.of(
                            new DenseLayer("dense1", 256, RELU),
                            new DenseLayer("dense2", 128, RELU),
                            new OutputLayer("output", OutputLayout.DIGITS)),
                    Initialization.HE),
            recipe(2_750, 100, 1e-3));

    /**
     * The layers of LeCun, Bottou, Bengio and Haffner, Gradient-Based Learning Applied to Document Recognition, 1998,
     * with ReLU, max pooling and a softmax output, as they are usually built today.
     */
    static final Preset LENET = new Preset(
            "lenet-5",
            new Architecture(
                    IMAGE,
                    List.of(
                            new ConvolutionLayer("conv1", 6, 5, 1, SAME, true, RELU),
                            new MaxPoolingLayer("pool1", 2),
                            new ConvolutionLayer("conv2", 16, 5, 1, VALID, true, RELU),
                            new MaxPoolingLayer("pool2", 2),
                            new DenseLayer("dense1", 120, RELU),
                            new DenseLayer("dense2", 84, RELU),
                            new OutputLayer("output", OutputLayout.DIGITS)),
                    Initialization.HE),
            recipe(4_297, 64, 2e-3));

    /** Strides in place of pooling, and the mean of each map in place of dense layers. */
    static final Preset ALL_CONVOLUTIONAL = new Preset(
            "all-convolutional",
            new Architecture(
                    IMAGE,
                    List.of(
                            new ConvolutionLayer("conv1", 24, 3, 1, SAME, false, NONE),
                            new BatchNormalizationLayer("norm1"),
                            new ActivationLayer("relu1", RELU),
                            new ConvolutionLayer("conv2", 32, 3, 2, SAME, false, NONE),
                            new BatchNormalizationLayer("norm2"),
                            new ActivationLayer("relu2", RELU),
                            new ConvolutionLayer("conv3", 48, 3, 2, SAME, false, NONE),
                            new BatchNormalizationLayer("norm3"),
                            new ActivationLayer("relu3", RELU),
                            new ConvolutionLayer("conv4", 64, 3, 2, SAME, false, NONE),
                            new BatchNormalizationLayer("norm4"),
                            new ActivationLayer("relu4", RELU),
                            new AveragePoolingLayer("mean", 4),
                            new OutputLayer("output", OutputLayout.DIGITS)),
                    Initialization.HE),
            recipe(4_297, 64, 2e-3));

    /** Returns all starting points: the presets, then smaller networks from the simplest on. */
    public static List<StartingPoint> all() {
        List<Preset> presets = new ArrayList<>(Preset.all());
        presets.addAll(List.of(SOFTMAX, PERCEPTRON, LENET, ALL_CONVOLUTIONAL));
        return presets.stream().map(StartingPoint::of).toList();
    }

    private static StartingPoint of(Preset preset) {
        return new StartingPoint(
                preset, TEXT.get("start." + preset.id()), TEXT.get("start." + preset.id() + ".lesson"));
    }

    private static Recipe recipe(int steps, int batchSize, double learningRate) {
        return new Recipe(
                steps,
                batchSize,
                Optimizer.ADAM,
                learningRate,
                Schedule.WARM_UP_LINEAR_DECAY,
                0.0,
                Augmentation.NONE,
                Mixture.DIGITS_ONLY,
                0,
                0);
    }
}
