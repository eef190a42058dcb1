package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.ArchitectureCheck.Kind;
import digitpad.network.ConvolutionLayer.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureCheckTest {
    private static final Shape INPUT = new Shape(1, 28, 28);
    private static final OutputLayer OUTPUT = new OutputLayer("output", OutputLayout.DIGITS);

    private static ConvolutionLayer convolution(String name, int maps, int kernel, int stride, Padding padding) {
        return new ConvolutionLayer(name, maps, kernel, stride, padding, true, Activation.NONE);
    }

    static Stream<Arguments> misfits() {
        MaxPoolingLayer pool = new MaxPoolingLayer("pool1", 4);
        DenseLayer dense = new DenseLayer("dense", 4_000, Activation.RELU);
        return Stream.of(
                Arguments.of(Kind.OUTPUT, 0, List.of(pool)),
                Arguments.of(Kind.OUTPUT, 0, List.of(OUTPUT, new OutputLayer("other", OutputLayout.DIGITS))),
                Arguments.of(Kind.NAME, 1, List.of(pool, new SumPoolingLayer("pool1", 2), OUTPUT)),
                Arguments.of(
                        Kind.POOLING,
                        2,
                        List.of(pool, new AveragePoolingLayer("pool2", 4), new SumPoolingLayer("pool3", 2), OUTPUT)),
                Arguments.of(Kind.KERNEL, 1, List.of(pool, convolution("conv", 2, 9, 1, Padding.VALID), OUTPUT)),
                Arguments.of(Kind.UNITS, 1, List.of(dense, convolution("conv", 2, 1, 1, Padding.SAME), OUTPUT)),
                Arguments.of(Kind.UNITS, 1, List.of(dense, pool, OUTPUT)),
                Arguments.of(
                        Kind.PARAMETERS, 1, List.of(dense, new DenseLayer("dense2", 4_000, Activation.RELU), OUTPUT)));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void problemIsAtTheLayerThatCausesIt(Kind kind, int layer, List<Layer> layers) {
        ArchitectureCheck check = ArchitectureCheck.of(INPUT, layers);
        assertEquals(Optional.of(kind), check.problem().map(ArchitectureCheck.Problem::kind));
        assertEquals(layer, check.problem().orElseThrow().layer());
        assertEquals(layer, check.placed().size());
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new Architecture(INPUT, layers, Initialization.HE));
        assertEquals(check.problem().orElseThrow().text(), refusal.getMessage());
    }

    @Test
    void layersAndValuesAreLimited() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < Architecture.MAX_LAYERS - 1; i++) {
            layers.add(new ActivationLayer("activation" + i, Activation.TANH));
        }
        layers.add(OUTPUT);
        assertTrue(ArchitectureCheck.of(INPUT, layers).problem().isEmpty());
        layers.add(0, convolution("conv", 256, 1, 1, Padding.SAME));
        assertEquals(
                Kind.VALUES,
                ArchitectureCheck.of(INPUT, layers).problem().orElseThrow().kind());
        layers.set(0, convolution("conv", 2, 1, 1, Padding.SAME));
        ArchitectureCheck.Problem problem =
                ArchitectureCheck.of(INPUT, layers).problem().orElseThrow();
        assertEquals(Kind.LAYERS, problem.kind());
        assertEquals(Architecture.MAX_LAYERS, problem.layer());
    }

    /** Output sizes as TensorFlow computes them: ceil(n / stride) with padding, ceil((n - k + 1) / stride) without. */
    @Test
    void strideAndPaddingDetermineShape() {
        assertEquals(
                new Shape(3, 14, 14), convolution("c", 3, 5, 2, Padding.SAME).output(INPUT));
        assertEquals(
                new Shape(3, 12, 12), convolution("c", 3, 5, 2, Padding.VALID).output(INPUT));
        assertEquals(new Shape(3, 7, 7), convolution("c", 3, 3, 2, Padding.SAME).output(new Shape(1, 13, 13)));
        ConvolutionLayer even = convolution("c", 3, 3, 2, Padding.SAME);
        assertEquals(0, even.paddingBefore(28));
        assertEquals(1, even.paddingAfter(28));
        assertEquals(1, even.paddingBefore(13));
        assertEquals(1, even.paddingAfter(13));
        assertEquals(0, convolution("c", 3, 3, 2, Padding.VALID).paddingAfter(28));
    }

    @Test
    void lenetHasItsPublishedSize() {
        Architecture lenet = StartingPoint.LENET.architecture();
        assertEquals(61_706, lenet.parameterCount());
        assertEquals(
                28 * 28 * 6 * 25 + 10 * 10 * 16 * 6 * 25 + 400 * 120 + 120 * 84 + 84 * 10,
                lenet.placedLayers().stream()
                        .mapToLong(Architecture.PlacedLayer::multiplyAdds)
                        .sum());
    }
}
