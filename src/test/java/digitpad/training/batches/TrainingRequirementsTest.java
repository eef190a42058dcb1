package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.engine.TrainingMemory;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.LabeledInk;
import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRequirementsTest {
    private static final TrainingPlan PLAN = TrainingPlan.of(Preset.QUICK);
    private static final TrainingMemory MUCH = new TrainingMemory(Long.MAX_VALUE / 2);

    @Test
    void usualData_isSuitable() {
        assertDoesNotThrow(() -> TrainingRequirements.check(PLAN, TrainingData.of(SampleData.inMemory()), MUCH));
        assertDoesNotThrow(() -> TrainingRequirements.check(PLAN, data(images(2, 255, 3, 4)), MUCH));
    }

    @Test
    void oneImage_isNotEnough() {
        assertProblem("has only one training image", data(images(1, 255, 3)));
    }

    @Test
    void blankImages_areRefused() {
        assertProblem("are blank", data(images(3, 0, 1, 2, 3)));
    }

    @Test
    void oneLabel_isRefusedUnlessStrokesAddAnother() {
        TrainingData threes = data(images(3, 255, 3, 3, 3));
        assertProblem("are labeled 3", threes);
        TrainingData more = threes.with(List.of(new LabeledInk(4, "own", Ink.empty())), "strokes");
        assertDoesNotThrow(() -> TrainingRequirements.check(PLAN, more, MUCH));
    }

    @Test
    void tooLargeBatch_namesTheLargest() {
        TrainingMemory memory = new TrainingMemory(1_000_000_000);
        int max = memory.maxBatchSize(Preset.QUICK.architecture());
        TrainingData data = TrainingData.of(SampleData.inMemory());
        TrainingRequirements.check(PLAN.withBatchSize(max), data, memory);
        UserException problem = assertThrows(
                UserException.class, () -> TrainingRequirements.check(PLAN.withBatchSize(max + 1), data, memory));
        assertTrue(problem.getMessage().contains("at most " + String.format("%,d", max)), problem.getMessage());
    }

    private static void assertProblem(String part, TrainingData data) {
        UserException problem = assertThrows(UserException.class, () -> TrainingRequirements.check(PLAN, data, MUCH));
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
        assertEquals(2, problem.getMessage().split("\\. |\\.$").length, "what happened, and what to do");
    }

    private static TrainingData data(LabeledImages training) {
        return TrainingData.of(new MnistData(training, SampleData.images(10, 1), Path.of("sample"), false));
    }

    private static LabeledImages images(int count, int ink, int... labels) {
        byte[] pixels = new byte[count * DigitImage.PIXELS];
        Arrays.fill(pixels, (byte) ink);
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) labels[i];
        }
        return LabeledImages.of(pixels, bytes);
    }
}
