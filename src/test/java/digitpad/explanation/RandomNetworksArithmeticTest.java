package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The numbers shown for a cell are the network's own, for all kinds of layers in any order. */
class RandomNetworksArithmeticTest {
    private static final Shape IMAGE = new Shape(1, 28, 28);
    private static final int CELLS = 30;

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void shownValues_areTheNetworks(@ForAll long seed) {
        Random random = new Random(seed);
        Preset network = new Preset("random", RandomArchitectures.draw(IMAGE, seed), Preset.QUICK.recipe());
        Model model = TestModels.untrained(network, "random", seed);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            NetworkStructure structure = inspector.structure();
            Activations activations = inspector.activations(RandomDrawings.image(random));
            for (int level = 1; level < structure.levelCount(); level++) {
                float scale = 1;
                for (float value : activations.of(level)) {
                    scale = Math.max(scale, Math.abs(value));
                }
                for (int i = 0; i < CELLS; i++) {
                    compare(structure.layer(level), activations, level, random, 1e-4 * scale);
                }
            }
        }
    }

    private static void compare(
            NetworkLayer layer, Activations activations, int level, Random random, double tolerance) {
        Shape shape = layer.output();
        int map = random.nextInt(shape.maps());
        int row = random.nextInt(shape.height());
        int column = random.nextInt(shape.width());
        float[] input = activations.of(level - 1);
        double shown = layer.accept(new NetworkLayer.Visitor<Double>() {
            @Override
            public Double convolution(Convolution convolution) {
                return ConvolutionCell.of(convolution, input, map, row, column).output();
            }

            @Override
            public Double fullyConnected(FullyConnected dense) {
                return UnitCell.of(dense, input, map).output();
            }

            @Override
            public Double mapwise(MapwiseLayer mapwise) {
                return mapwise.arithmetic(input, map, row, column).output();
            }
        });
        assertEquals(activations.of(level)[shape.index(map, row, column)], shown, tolerance, layer.toString());
    }
}
