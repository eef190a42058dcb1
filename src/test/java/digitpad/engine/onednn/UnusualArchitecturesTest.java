package digitpad.engine.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Shape;
import digitpad.network.SumPoolingLayer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training step of small networks in which layers stand in unusual places, compared with plain loops. */
class UnusualArchitecturesTest {
    private static final int SIDE = 7;

    @BeforeAll
    static void needsOneDnn() {
        assumeTrue(OneDnnLibrary.isUsable(), "needs oneDNN");
    }

    static Stream<List<Layer>> layers() {
        OutputLayer output = new OutputLayer("output", OutputLayout.DIGITS);
        return Stream.of(
                List.of(output),
                List.of(new OutputLayer("output", OutputLayout.DIGITS_BY_SOURCE)),
                List.of(new BatchNormalizationLayer("norm"), new DenseLayer("dense", 5, Activation.RELU), output),
                List.of(new MaxPoolingLayer("pool", 2), new DenseLayer("dense", 5, Activation.NONE), output),
                List.of(convolution("conv", Activation.RELU), output),
                List.of(
                        convolution("conv", Activation.NONE),
                        new BatchNormalizationLayer("norm"),
                        new MaxPoolingLayer("pool", 3),
                        output),
                List.of(
                        convolution("conv1", Activation.NONE),
                        new MaxPoolingLayer("pool1", 2),
                        convolution("conv2", Activation.RELU),
                        convolution("conv3", Activation.RELU),
                        new MaxPoolingLayer("pool2", 2),
                        new DenseLayer("dense1", 6, Activation.RELU),
                        new DenseLayer("dense2", 5, Activation.RELU),
                        output),
                List.of(
                        new ConvolutionLayer("conv1", 3, 3, 2, Padding.SAME, true, Activation.RELU),
                        new ConvolutionLayer("conv2", 3, 3, 2, Padding.VALID, false, Activation.NONE),
                        output),
                List.of(
                        new ConvolutionLayer("conv", 3, 5, 2, Padding.SAME, true, Activation.RELU),
                        new MaxPoolingLayer("pool", 2),
                        output),
                List.of(
                        new ActivationLayer("activation1", Activation.TANH),
                        new AveragePoolingLayer("pool", 3),
                        convolution("conv", Activation.NONE),
                        new ActivationLayer("activation2", Activation.PARAMETRIC_RELU),
                        output),
                List.of(
                        convolution("conv", Activation.NONE),
                        new ActivationLayer("activation1", Activation.PARAMETRIC_RELU),
                        new SumPoolingLayer("pool", 2),
                        new DropoutLayer("dropout", 0),
                        new DenseLayer("dense", 6, Activation.NONE),
                        new ActivationLayer("activation2", Activation.PARAMETRIC_RELU),
                        output),
                List.of(
                        convolution("conv", Activation.RELU),
                        new AveragePoolingLayer("pool", 2),
                        new ActivationLayer("activation1", Activation.SIGMOID),
                        new DenseLayer("dense", 6, Activation.NONE),
                        new BatchNormalizationLayer("norm"),
                        new ActivationLayer("activation2", Activation.LEAKY_RELU),
                        new ActivationLayer("activation3", Activation.NONE),
                        output),
                List.of(
                        convolution("conv", Activation.NONE),
                        new ActivationLayer("activation", Activation.RELU),
                        new MaxPoolingLayer("pool", 2),
                        output));
    }

    private static ConvolutionLayer convolution(String name, Activation activation) {
        return new ConvolutionLayer(name, 3, 3, 1, Padding.SAME, true, activation);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void stepEqualsPlainLoops(List<Layer> layers) {
        Architecture architecture = new Architecture(new Shape(1, SIDE, SIDE), layers, Initialization.HE);
        try (TrainingNetwork network = new OneDnnTrainingNetwork(architecture, SelfTest.RECIPE, 1)) {
            float[] before = Samples.copy(network.parameters());
            UnambiguousBatch batch = UnambiguousBatch.of(architecture, before);
            PlainLoops loops = new PlainLoops(architecture, batch.pixels(), batch.targets());
            double[] exact = new double[before.length];
            for (int i = 0; i < exact.length; i++) {
                exact[i] = before[i];
            }
            float[] expected = loops.afterStep(exact);
            assertEquals(loops.loss(exact), network.step(batch.pixels(), batch.targets()), 1e-5);
            FloatBuffer actual = network.parameters();
            double largest = 0;
            double difference = 0;
            for (int i = 0; i < expected.length; i++) {
                largest = Math.max(largest, Math.abs(expected[i] - before[i]));
                difference = Math.max(difference, Math.abs(expected[i] - actual.get(i)));
            }
            assertTrue(difference <= 1e-4 * largest, "gradients up to " + largest + " differ by " + difference);
            assertInferenceAgrees(architecture, network);
        }
    }

    /** Few images are computed one by one, many together. */
    private static void assertInferenceAgrees(Architecture architecture, TrainingNetwork network) {
        int size = architecture.input().size();
        float[] pixels = new float[20 * size];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) Math.abs(Math.sin(i));
        }
        float[] together = network.logits(pixels, 20);
        try (InferenceNetwork inference = new OneDnnInferenceNetwork(architecture, network.parameters())) {
            float[] few = inference.logits(pixels, 3);
            for (int i = 0; i < few.length; i++) {
                assertEquals(together[i], few[i], 1e-4);
            }
        }
    }
}
