package digitpad.training.finetune;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.owndigits.OwnDigit;
import digitpad.text.UserException;
import digitpad.training.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fine-tunes real models on MNIST, and a small one on generated images. */
class FineTunerTest {
    private static final FineTuneSettings SHORT = FineTuneSettings.STANDARD.withSteps(5);

    @TempDir
    private Path home;

    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void misreadDigits_areReadAndMnistIsKept() throws Exception {
        Model best = model("best");
        FineTuneResult result = tuned(best, RealData.mnist(), MirroredDigits.of(20, 1), FineTuneSettings.STANDARD);
        assertTrue(result.isKept(), result::toString);
        assertEquals(16, result.trainedOn().total());
        assertEquals(4, result.heldOut().total());
        assertTrue(result.trainedOn().before() <= 2, result::toString);
        assertTrue(result.trainedOn().after() >= 15, result::toString);
        assertTrue(result.heldOut().after() >= result.heldOut().before() + 3, result::toString);
        assertEquals(5_000, result.validation().total());
        double test = result.model().info().testAccuracy().orElseThrow();
        assertTrue(best.info().testAccuracy().orElseThrow() - test <= 0.002, result::toString);
        assertFalse(result.sourceMayKnowValidation(), "its card says that it was trained on 55,000 images");
    }

    @Test
    void threeDigits_saysThatNoneIsHeldOut() throws Exception {
        FineTuneResult result =
                tuned(model("best"), RealData.mnist(), MirroredDigits.of(3, 1), FineTuneSettings.STANDARD);
        assertEquals(new CorrectCount(0, 0, 0), result.heldOut());
        assertTrue(result.trainedOn().after() > result.trainedOn().before(), result::toString);
        assertTrue(
                String.join(" ", FineTuneText.sentences(result)).contains("Too few digits to hold any out"),
                result::toString);
    }

    @Test
    void highLearningRate_isNotKept() throws Exception {
        FineTuneSettings rough = SHORT.withSteps(20).withLearningRate(0.05);
        FineTuneResult result = tuned(model("tutorial"), RealData.mnist(), MirroredDigits.of(6, 1), rough);
        assertFalse(result.isKept(), result::toString);
        assertTrue(
                FineTuneText.refusal(result).matches("Validation accuracy fell from 99\\.28 % to .*, by more than .*"),
                FineTuneText.refusal(result));
    }

    @Test
    void sameSeed_givesSameModel() throws Exception {
        Model source = TestModels.untrained("mine", 1);
        List<OwnDigit> digits = MirroredDigits.of(8, 1);
        float[] first = parameters(source, digits, SHORT);
        assertArrayEquals(first, parameters(source, digits, SHORT));
        float[] other = parameters(source, digits, SHORT.withSeed(2));
        assertFalse(Arrays.equals(first, other), "another seed");
        assertFalse(Arrays.equals(first, TestModels.parametersOf(source)), "it was trained");
    }

    @Test
    void model_saysWhatItWasMadeFrom() throws Exception {
        Model source = TestModels.untrained("mine", 1);
        FineTuneResult result = tuned(source, SampleData.inMemory(), MirroredDigits.of(8, 1), SHORT);
        ModelInfo info = result.model().info();
        assertEquals("mine my digits", info.name());
        assertEquals("mine", info.training().fineTunedFrom());
        assertEquals("MNIST + sample + own digits", info.training().dataset());
        assertEquals(7_494 + 7, info.training().extraSamples());
        assertEquals(5, info.training().stepsDone());
        assertEquals(
                result.validation().accuracyAfter(), info.validationAccuracy().orElseThrow());
        assertTrue(result.sourceMayKnowValidation(), "it was trained on other images");

        ModelStore store = new ModelStore(home);
        store.save(TestModels.untrained("mine my digits", 3));
        Model saved = new FineTunedModels(store).save(result);
        assertEquals("mine my digits-2", saved.info().name());
        assertEquals(saved.info(), store.load("mine my digits-2").info());
        assertEquals("mine", store.load("mine my digits-2").info().training().fineTunedFrom());
        assertEquals("mine my digits", FineTunedModels.nameFor(saved.info().name()), "fine-tuned again");
    }

    @Test
    void canceledJob_returnsNothing() throws Exception {
        List<FineTuneProgress> reports = new ArrayList<>();
        FineTuneJob job = new FineTuneJob(
                TestModels.untrained("mine", 1),
                SampleData.inMemory(),
                MirroredDigits.of(4, 1),
                FineTuneSettings.STANDARD.withSteps(1_000_000));
        Optional<FineTuneResult> result =
                trainer.call(() -> FineTuner.run(ENGINE, job, reports::add, () -> reports.size() > 3));
        assertEquals(Optional.empty(), result);
        assertEquals(4, reports.size());
        assertFalse(trainer.isBusy());
    }

    @Test
    void missingDigitsOrImages_areRefused() {
        Model source = TestModels.untrained("mine", 1);
        assertEquals(
                "You have no digits yet. Draw one on the pad and label it.",
                refusal(new FineTuneJob(source, SampleData.inMemory(), List.of(), SHORT)));
        MnistData tiny = new MnistData(SampleData.images(1, 1), SampleData.images(1, 2), home, false);
        assertTrue(refusal(new FineTuneJob(source, tiny, MirroredDigits.of(2, 1), SHORT))
                .endsWith("fewer than 2 training images. Choose another dataset."));
    }

    private String refusal(FineTuneJob job) {
        return assertThrows(
                        UserException.class,
                        () -> trainer.call(() -> FineTuner.run(ENGINE, job, progress -> {}, () -> false)))
                .getMessage();
    }

    private float[] parameters(Model source, List<OwnDigit> digits, FineTuneSettings settings) throws Exception {
        return TestModels.parametersOf(
                tuned(source, SampleData.inMemory(), digits, settings).model());
    }

    private FineTuneResult tuned(Model source, MnistData data, List<OwnDigit> digits, FineTuneSettings settings)
            throws Exception {
        FineTuneJob job = new FineTuneJob(source, data, digits, settings);
        return trainer.call(() -> FineTuner.run(ENGINE, job, progress -> {}, () -> false))
                .orElseThrow();
    }

    private Model model(String name) {
        return new ModelStore(home).load(name);
    }
}
