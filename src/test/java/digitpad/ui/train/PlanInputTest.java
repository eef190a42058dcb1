package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Preset;
import digitpad.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanInputTest {
    private final PlanInput input = new PlanInput();

    @ParameterizedTest
    @EnumSource
    void choosingAPresetMakesItsPlan(Preset preset) {
        input.presetProperty().set(preset);
        assertEquals(TrainingPlan.of(preset), input.plan());
    }

    @Test
    void theSamplesSettingsGoIntoThePlanAndBack() {
        input.presetProperty().set(Preset.BEST);
        Augmentation mild = Augmentation.NONE.with(Augmentation.Strength.ROTATION, 5);
        input.augmentationProperty().set(mild);
        input.outliersProperty().set(0.25);
        assertEquals(mild, input.plan().augmentation());
        assertEquals(
                new Mixture(Mixture.WITH_OUTLIERS.ink(), 0.25), input.plan().mixture());
        input.stepsProperty().set("nonsense");
        assertEquals(mild, input.samplesPlan().augmentation(), "the other fields may be half typed");
        input.resetSamples();
        assertEquals(Augmentation.STANDARD, input.samplesPlan().augmentation());
        assertEquals(Mixture.WITH_OUTLIERS, input.samplesPlan().mixture());
    }
}
