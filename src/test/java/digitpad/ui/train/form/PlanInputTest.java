package digitpad.ui.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.UserException;
import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.controls.FormField;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanInputTest {
    private final PlanInput input = new PlanInput();

    @BeforeEach
    void chooseTutorial() {
        input.presetProperty().set(Preset.TUTORIAL);
    }

    @Test
    void newcomerFindsQuickPresetFirst() {
        assertEquals(TrainingPlan.of(Preset.QUICK), new PlanInput().plan());
        assertEquals(Preset.QUICK, Preset.all().get(0));
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.Preset#all")
    void presetYieldsItsPlan(Preset preset) {
        input.presetProperty().set(preset);
        assertEquals(TrainingPlan.of(preset), input.plan());
    }

    @Test
    void sampleSettingsGoIntoPlanAndReset() {
        input.presetProperty().set(Preset.BEST);
        Augmentation mild = Augmentation.NONE.with(Augmentation.Strength.ROTATION, 5);
        input.augmentationProperty().set(mild);
        input.nonDigitShareProperty().set(0.25);
        assertEquals(mild, input.plan().augmentation());
        assertEquals(
                new Mixture(Mixture.WITH_NON_DIGITS.strokeShare(), 0.25),
                input.plan().mixture());
        input.length().field().textProperty().set("nonsense");
        assertEquals(mild, input.samplesPlan().augmentation(), "other fields may be invalid");
        input.resetSamples();
        assertEquals(Augmentation.STANDARD, input.samplesPlan().augmentation());
        assertEquals(Mixture.WITH_NON_DIGITS, input.samplesPlan().mixture());
    }

    @ParameterizedTest
    @CsvSource({
        "length,0",
        "length,1.5",
        "length,''",
        "batch,0",
        "rate,0",
        "rate,2",
        "rate,fast",
        "dropout,1",
        "dropout,-0.1",
        "seed,x",
        "length,'1,5'",
        "length,'1,00'",
        "length,',100'",
        "validation,0",
        "validation,40000",
        "target,101",
        "target,0",
        "patience,0",
        "minutes,-1",
        "name,a/b"
    })
    void invalidTextIsReportedWhileTyping(String name, String text) {
        assertEquals(Optional.empty(), input.problemProperty().get());
        FormField<?> field = field(name);
        String before = field.textProperty().get();
        field.textProperty().set(text);
        String message = input.problemProperty().get().orElseThrow();
        assertTrue(message.contains("\"" + text + "\""), message);
        assertEquals(Optional.of(message), field.problemProperty().get());
        field.textProperty().set(before);
        assertEquals(Optional.empty(), input.problemProperty().get());
    }

    @Test
    void groupedThousandsAreAccepted() {
        input.length().field().textProperty().set("1,020,000");
        assertEquals(1_020_000, input.plan().steps());
    }

    @Test
    void numbersFollowLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            input.fill(TrainingPlan.of(Preset.TUTORIAL));
            assertEquals("20.000", input.length().field().textProperty().get());
            assertEquals("0,5", input.field(Settings.DROPOUT).textProperty().get());
            type("length", "30.000");
            type("dropout", "0,25");
            type("rate", "0.001");
            type("target", "99,5");
            assertEquals(Optional.empty(), input.problemProperty().get());
            assertEquals(
                    TrainingPlan.of(Preset.TUTORIAL)
                            .withSteps(30_000)
                            .withDropout(0.25)
                            .withLearningRate(0.001)
                            .withStopping(new EarlyStoppingCriteria(0.995, null, null)),
                    input.plan());
            input.length().setUnit(LengthInput.Unit.EPOCHS);
            assertEquals("27,273", input.length().field().textProperty().get());
            assertEquals(30_000, input.plan().steps());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tooManyEpochsAreRejectedForSmallBatches() {
        input.length().setUnit(LengthInput.Unit.EPOCHS);
        input.length().field().textProperty().set("1000");
        assertEquals(Optional.empty(), input.problemProperty().get());
        input.field(Settings.BATCH_SIZE).textProperty().set("5");
        String message = input.problemProperty().get().orElseThrow();
        assertTrue(message.contains("11,000,000"), message);
        assertThrows(UserException.class, input::plan);
        input.field(Settings.BATCH_SIZE).textProperty().set("6");
        assertEquals(Optional.empty(), input.problemProperty().get());
        assertEquals(9_166_667, input.plan().steps());
    }

    @Test
    void maximumStepsAreValidAsEpochs() {
        input.length().field().textProperty().set(Integer.toString(Settings.STEPS.max()));
        input.length().setUnit(LengthInput.Unit.EPOCHS);
        assertEquals(Optional.empty(), input.problemProperty().get());
        assertEquals((int) Settings.STEPS.max(), input.plan().steps());
    }

    @Test
    void everyFieldGoesIntoPlan() {
        input.presetProperty().set(Preset.BEST);
        type("length", "1,234");
        type("batch", "77");
        input.optimizerProperty().set(Optimizer.RMSPROP);
        type("rate", "1e-3");
        input.scheduleProperty().set(Schedule.STEP_DECAY);
        type("dropout", "0.3");
        type("seed", "-5");
        type("validation", "6000");
        type("target", "29");
        type("patience", "4");
        type("minutes", "2.5");
        TrainingPlan expected = TrainingPlan.of(Preset.BEST)
                .withSteps(1_234)
                .withBatchSize(77)
                .withOptimizer(Optimizer.RMSPROP)
                .withLearningRate(1e-3)
                .withSchedule(Schedule.STEP_DECAY)
                .withDropout(0.3)
                .withSeed(-5)
                .withValidationImages(6_000)
                .withStopping(new EarlyStoppingCriteria(0.29, 4, 2.5));
        assertEquals(expected, input.plan());
        PlanInput other = new PlanInput();
        other.fill(expected);
        assertEquals(expected, other.plan(), "fill and plan are inverse");
        assertEquals("29", other.field(Settings.TARGET_ACCURACY).textProperty().get());
    }

    @Test
    void reset_restoresTutorialSettings() {
        input.fill(TrainingPlan.of(Preset.TUTORIAL)
                .withSteps(7)
                .withDropout(0)
                .withOptimizer(Optimizer.SGD)
                .withStopping(new EarlyStoppingCriteria(null, 1, null)));
        assertTrue(input.changedProperty().get());
        input.reset();
        assertEquals(TrainingPlan.of(Preset.TUTORIAL), input.plan());
        assertFalse(input.changedProperty().get());
        input.length().setUnit(LengthInput.Unit.EPOCHS);
        input.reset();
        assertEquals(LengthInput.Unit.STEPS, input.length().unitProperty().get());
        assertEquals(TrainingPlan.of(Preset.TUTORIAL), input.plan());
    }

    @Test
    void changingUnitKeepsPlan() {
        input.setTrainingImageCount(60_000);
        input.length().setUnit(LengthInput.Unit.EPOCHS);
        assertEquals("18.182", input.length().field().textProperty().get(), "20,000 batches of 50 out of 55,000");
        assertEquals(TrainingPlan.of(Preset.TUTORIAL), input.plan(), "rounding does not change the plan");
        assertFalse(input.changedProperty().get());
        type("length", "2");
        assertEquals(2_200, input.plan().steps());
        type("batch", "100");
        assertEquals(1_100, input.plan().steps());
        input.length().setUnit(LengthInput.Unit.STEPS);
        assertEquals("1,100", input.length().field().textProperty().get());
        type("length", "many");
        input.length().setUnit(LengthInput.Unit.EPOCHS);
        assertEquals("many", input.length().field().textProperty().get(), "an invalid text stays");
        assertTrue(input.problemProperty().get().orElseThrow().startsWith("The number of epochs"));
    }

    @Test
    void oneStepCanBeShownInEpochs() {
        type("length", "1");
        type("batch", "1");
        input.length().setUnit(LengthInput.Unit.EPOCHS);
        assertEquals(Optional.empty(), input.problemProperty().get());
        assertEquals(1, input.plan().steps());
        input.length().setUnit(LengthInput.Unit.STEPS);
        assertEquals("1", input.length().field().textProperty().get());
    }

    @Test
    void optimizerWithoutLearningRateIgnoresItsField() {
        type("rate", "?");
        assertTrue(input.problemProperty().get().isPresent());
        input.optimizerProperty().set(Optimizer.ADADELTA);
        assertEquals(Optional.empty(), input.problemProperty().get());
        assertEquals(Optimizer.ADADELTA, input.plan().optimizer());
    }

    private void type(String field, String text) {
        field(field).textProperty().set(text);
    }

    private FormField<?> field(String name) {
        return switch (name) {
            case "length" -> input.length().field();
            case "batch" -> input.field(Settings.BATCH_SIZE);
            case "rate" -> input.field(Settings.LEARNING_RATE);
            case "dropout" -> input.field(Settings.DROPOUT);
            case "seed" -> input.field(Settings.SEED);
            case "validation" -> input.field(Settings.VALIDATION_IMAGES);
            case "target" -> input.field(Settings.TARGET_ACCURACY);
            case "patience" -> input.field(Settings.PATIENCE);
            case "minutes" -> input.field(Settings.MINUTES);
            case "name" -> input.modelName();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
