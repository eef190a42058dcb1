package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.Engine;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.explanation.damage.Damage;
import digitpad.explanation.damage.DamagedParameters;
import digitpad.explanation.damage.WeightNoise;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Initialization;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.network.Shape;
import digitpad.network.TestPresets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inspects damaged networks. Engine tests compare the values of switched-off maps with plain loops. */
class DamagedInspectorTest {
    private static final DigitImage IMAGE = RandomDrawings.image(new Random(41));

    static Stream<Arguments> models() {
        List<Model> models = Stream.concat(
                        InspectedModels.all(),
                        Stream.of(smooth(), TestModels.withSmallWeights(TestPresets.TINY, "dense", 2)))
                .toList();
        return Stream.of(ENGINE, new Dl4jEngine())
                .flatMap(engine -> models.stream().map(model -> Arguments.of(engine, model)));
    }

    /** A network without ReLU and maxima, whose log-odds therefore have a gradient everywhere. */
    private static Model smooth() {
        Architecture architecture = new Architecture(
                new Shape(1, DigitImage.SIZE, DigitImage.SIZE),
                List.of(
                        new ConvolutionLayer("conv", 4, 3, 1, ConvolutionLayer.Padding.SAME, true, Activation.NONE),
                        new BatchNormalizationLayer("norm"),
                        new ActivationLayer("sigmoid", Activation.SIGMOID),
                        new AveragePoolingLayer("pool", 2),
                        new DenseLayer("dense", 12, Activation.NONE),
                        new ActivationLayer("tanh", Activation.TANH),
                        new OutputLayer("output", OutputLayout.DIGITS)),
                Initialization.HE);
        return TestModels.untrained(new Preset("smooth", architecture, Preset.QUICK.recipe()), "smooth", 5);
    }

    /** Switches off every third map, sets all biases to 0 and adds noise to all weights. */
    private static Damage everywhere(Model model) {
        Damage damage = Damage.NONE;
        List<Architecture.PlacedLayer> layers = model.info().architecture().placedLayers();
        for (int level = 1; level <= layers.size(); level++) {
            Architecture.PlacedLayer layer = layers.get(level - 1);
            for (int map = 0; map < layer.output().maps(); map += 3) {
                damage = damage.toggleMap(level, map);
            }
            damage = DamagedParameters.hasBiases(layer) ? damage.toggleBiases(level) : damage;
            damage = DamagedParameters.hasWeights(layer)
                    ? damage.withNoise(level, Optional.of(new WeightNoise(0.3, 9)))
                    : damage;
        }
        return damage;
    }

    @ParameterizedTest
    @MethodSource("models")
    void mending_restoresTheAnswerBitForBit(Engine engine, Model model) {
        // Few images are computed one by one, many together.
        List<DigitImage> many = new Random(43)
                .ints(20)
                .mapToObj(seed -> RandomDrawings.image(new Random(seed)))
                .toList();
        try (Inspector inspector = Inspector.of(engine, model)) {
            float[][] activations = inspector.activations(IMAGE).levels();
            List<float[]> logits = inspector.logits(many);
            inspector.use(everywhere(model));
            float[][] damaged = inspector.activations(IMAGE).levels();
            assertFalse(Arrays.equals(activations[activations.length - 1], damaged[damaged.length - 1]));
            inspector.logits(many);
            inspector.use(Damage.NONE);
            assertArrayEquals(activations, inspector.activations(IMAGE).levels());
            assertArrayEquals(logits.toArray(), inspector.logits(many).toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void damagedParameters_areThoseOfTheStructure(Engine engine, Model model) {
        Damage damage = everywhere(model);
        Damage parametersOnly = new Damage(Map.of(), Set.of(), damage.biases(), damage.noise());
        try (Inspector inspector = Inspector.of(engine, model);
                Inspector expected = Inspector.of(engine, DamagedParameters.of(model, damage))) {
            inspector.use(parametersOnly);
            assertArrayEquals(
                    expected.activations(IMAGE).levels(),
                    inspector.activations(IMAGE).levels());
            assertArrayEquals(
                    expected.structure().outputLayer().weights(),
                    inspector.structure().outputLayer().weights());
            assertArrayEquals(
                    new float[10],
                    Arrays.copyOf(inspector.structure().outputLayer().bias(), 10));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void switchedOffMaps_carryNoValuesAndGradients(Engine engine, Model model) {
        Damage damage = everywhere(model);
        try (Inspector inspector = Inspector.of(engine, model)) {
            inspector.use(damage);
            NetworkStructure structure = inspector.structure();
            Activations activations = inspector.activations(IMAGE);
            int digit = 1;
            Gradients gradients = Gradients.of(structure, activations, digit, inspector.zeroedMaps());
            for (int level = 1; level <= structure.lastLevel(); level++) {
                int area = structure.shape(level).area();
                for (int i = 0; i < activations.of(level).length; i++) {
                    if (damage.isOff(level, i / area)) {
                        assertEquals(0f, activations.of(level)[i]);
                        assertEquals(0f, gradients.of(level)[i]);
                    }
                }
            }
            List<PathFinder.Step> steps =
                    PathFinder.strongest(structure, activations, gradients, inspector.zeroedMaps());
            for (PathFinder.Step step : steps) {
                assertFalse(damage.isOff(step.level(), step.to()), step::toString);
                assertFalse(step.level() > 1 && damage.isOff(step.level() - 1, step.from()), step::toString);
            }
            inspector.use(damage.toggleLevel(1));
            assertArrayEquals(
                    new float[IMAGE.toArray().length],
                    Gradients.of(structure, inspector.activations(IMAGE), digit, inspector.zeroedMaps())
                            .of(0));
        }
    }

    @Test
    void gradients_areThoseOfTheDamagedNetwork() {
        Damage damage = everywhere(smooth());
        try (Inspector inspector = Inspector.of(ENGINE, smooth())) {
            inspector.use(damage);
            Random random = new Random(2);
            float[] darker = IMAGE.toArray();
            float[] brighter = IMAGE.toArray();
            for (int i = 0; i < darker.length; i++) {
                float middle = 0.25f + 0.5f * IMAGE.toArray()[i];
                float change = 0.02f * (random.nextFloat() - 0.5f);
                darker[i] = middle - change;
                brighter[i] = middle + change;
            }
            DigitImage middle = average(darker, brighter);
            Gradients gradients =
                    Gradients.of(inspector.structure(), inspector.activations(middle), 4, inspector.zeroedMaps());
            double expected = 0;
            for (int i = 0; i < darker.length; i++) {
                expected += gradients.of(0)[i] * (double) (brighter[i] - darker[i]);
            }
            List<float[]> logits = inspector.logits(List.of(DigitImage.of(darker), DigitImage.of(brighter)));
            double actual = LogOdds.of(logits.get(1), 4) - LogOdds.of(logits.get(0), 4);
            assertTrue(Math.abs(expected) > 1e-4, "too small to compare: " + expected);
            assertEquals(expected, actual, 0.02 * Math.abs(expected) + 1e-5);
        }
    }

    private static DigitImage average(float[] first, float[] second) {
        float[] mean = new float[first.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] + second[i]) / 2;
        }
        return DigitImage.of(mean);
    }

    @Test
    void switchingMaps_keepsTheStructure() {
        try (Inspector inspector = Inspector.of(ENGINE, smooth())) {
            NetworkStructure structure = inspector.structure();
            inspector.use(Damage.NONE.toggleMap(1, 2));
            assertSame(structure, inspector.structure(), "weights must not be read again for each click");
        }
    }

    @Test
    void damage_staysWithAnotherModel() {
        Model other = new Model(smooth().info().withName("other"), halved(smooth()));
        Damage damage = everywhere(other);
        try (Inspector inspector = Inspector.of(ENGINE, smooth());
                Inspector expected = Inspector.of(ENGINE, other)) {
            inspector.use(damage);
            inspector.use(other);
            expected.use(damage);
            assertEquals(damage, inspector.damage());
            assertArrayEquals(
                    expected.activations(IMAGE).levels(),
                    inspector.activations(IMAGE).levels());
        }
    }

    private static float[] halved(Model model) {
        float[] parameters = TestModels.parametersOf(model);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] /= 2;
        }
        return parameters;
    }

    @Test
    void switchedOffOutput_isOffWithDropout() {
        try (Inspector inspector = Inspector.of(ENGINE, smooth())) {
            int last = inspector.structure().lastLevel();
            inspector.use(Damage.NONE.toggleMap(last, 6));
            Dropout dropout = Dropout.of(inspector, inspector.activations(IMAGE), 3);
            assertEquals(0, dropout.logits()[6]);
            assertTrue(dropout.logits()[7] != 0);
        }
    }

    @Test
    void missingParts_areRefused() {
        try (Inspector inspector = Inspector.of(ENGINE, smooth())) {
            assertThrows(IllegalArgumentException.class, () -> inspector.use(Damage.NONE.toggleMap(1, 4)));
            assertEquals(Damage.NONE, inspector.damage());
        }
    }
}
