package digitpad.network;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import java.util.List;

/** Additional presets for tests. */
public final class TestPresets {
    /** The tutorial's layers with few maps and units, for tests that do not depend on the network. A step is fast. */
    public static final Preset SMALL = new Preset(
            "small",
            new Architecture(
                    new Shape(1, 28, 28),
                    List.of(
                            new ConvolutionLayer(
                                    "conv1", 4, 5, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                            new MaxPoolingLayer("pool1", 2),
                            new ConvolutionLayer(
                                    "conv2", 8, 5, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                            new MaxPoolingLayer("pool2", 2),
                            new DenseLayer("dense", 32, Activation.RELU),
                            new OutputLayer("output", OutputLayout.DIGITS)),
                    Initialization.HE),
            new Recipe(
                    1_000,
                    50,
                    Optimizer.ADAM,
                    1e-3,
                    Schedule.CONSTANT,
                    0.5,
                    Augmentation.NONE,
                    Mixture.DIGITS_ONLY,
                    0,
                    0));

    /** A single dense layer before the output. A step takes less than a millisecond. */
    public static final Preset TINY = new Preset(
            "tiny",
            new Architecture(
                    new Shape(1, 28, 28),
                    List.of(
                            new DenseLayer("dense", 32, Activation.RELU),
                            new OutputLayer("output", OutputLayout.DIGITS)),
                    Initialization.HE),
            new Recipe(
                    1_000,
                    50,
                    Optimizer.ADAM,
                    1e-3,
                    Schedule.CONSTANT,
                    0.0,
                    Augmentation.NONE,
                    Mixture.DIGITS_ONLY,
                    0,
                    0));

    private TestPresets() {}
}
