package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.model.NetworkComparison.SettingDifference;
import digitpad.model.NetworkComparison.Side;
import digitpad.network.Architecture;
import digitpad.network.Initialization;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkComparisonTest {
    private static final Architecture ARCHITECTURE = Preset.TUTORIAL.architecture();
    private static final Recipe PLAIN = Preset.TUTORIAL.recipe();

    @Test
    void everySettingIsCompared() {
        Recipe other = new Recipe(
                1_000,
                64,
                Optimizer.SGD,
                0.05,
                Schedule.STEP_DECAY,
                0.25,
                Augmentation.STANDARD,
                Mixture.WITH_NON_DIGITS,
                0.999,
                0.0005);
        Architecture he = new Architecture(ARCHITECTURE.input(), ARCHITECTURE.layers(), Initialization.HE);
        assertEquals(
                List.of(
                        new SettingDifference("Steps", "20,000", "1,000"),
                        new SettingDifference("Batch size", "50", "64"),
                        new SettingDifference("Optimizer", "Adam", "SGD"),
                        new SettingDifference("Learning rate", "0.0001", "0.05"),
                        new SettingDifference("Schedule", "constant", "step decay"),
                        new SettingDifference("Dropout", "0.5", "0.25"),
                        new SettingDifference("Averaging", "0", "0.999"),
                        new SettingDifference("Weight decay", "0", "0.0005"),
                        new SettingDifference("Stroke share", "15 %", "30 %"),
                        new SettingDifference("Non-digits", "0 %", "18 %"),
                        new SettingDifference("Rotation", "±0°", "±15°"),
                        new SettingDifference("Scale", "±0 %", "±20 %"),
                        new SettingDifference("Shift", "±0 px", "±1.5 px"),
                        new SettingDifference("Shear", "±0", "±0.3"),
                        new SettingDifference("Elastic distortion", "0 px", "1.2 px"),
                        new SettingDifference("Thickness", "±0", "±0.5"),
                        new SettingDifference("Jitter", "0", "2"),
                        new SettingDifference("Writing style", "0", "1"),
                        new SettingDifference("Initial weights", "truncated normal", "He")),
                settings(new Side("a", "tutorial", ARCHITECTURE, PLAIN), new Side("b", "tutorial", he, other)));
    }

    @Test
    void equalRecipesHaveNoDifferences() {
        Side side = new Side("a", "tutorial", ARCHITECTURE, PLAIN);
        assertEquals(List.of(), settings(side, side));
    }

    @Test
    void rateWithoutEffectIsLeftOut() {
        Side left = new Side("a", "tutorial", ARCHITECTURE, adaDelta(0.1, Schedule.CONSTANT));
        Side right = new Side("b", "tutorial", ARCHITECTURE, adaDelta(0.2, Schedule.COSINE_DECAY));
        assertEquals(List.of(), settings(left, right));
        Side adam = new Side("c", "tutorial", ARCHITECTURE, PLAIN);
        assertEquals(
                List.of(
                        new SettingDifference("Optimizer", "AdaDelta", "Adam"),
                        new SettingDifference("Learning rate", "–", "0.0001"),
                        new SettingDifference("Schedule", "–", "constant")),
                settings(left, adam));
    }

    @Test
    void multiplyAddsAreThoseOfAllLayers() {
        // Two convolutions with padding, on 28x28 and 14x14 cells, and two dense layers.
        assertEquals(
                32L * 28 * 28 * 25 + 64L * 14 * 14 * 32 * 25 + 3_136L * 1_024 + 1_024L * 10,
                new Side("a", "tutorial", ARCHITECTURE, PLAIN).multiplyAdds());
    }

    private static Recipe adaDelta(double rate, Schedule schedule) {
        return new Recipe(
                PLAIN.steps(),
                PLAIN.batchSize(),
                Optimizer.ADADELTA,
                rate,
                schedule,
                PLAIN.dropout(),
                PLAIN.augmentation(),
                PLAIN.mixture(),
                PLAIN.averaging(),
                PLAIN.weightDecay());
    }

    private static List<SettingDifference> settings(Side left, Side right) {
        return new NetworkComparison(left, right).settings();
    }
}
