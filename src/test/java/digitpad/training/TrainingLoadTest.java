package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.network.TestPresets;
import digitpad.training.plan.TrainingPlan;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrainingLoadTest {
    private final TrainingPlan plan = TrainingPlan.of(TestPresets.TINY);
    private final LabeledImages images = SampleData.images(200, 1);

    @Test
    void load_trainsUntilItIsClosed() {
        TrainingLoad load = TrainingLoad.start(ENGINE, plan, images);
        int steps = load.steps();
        assertTrue(steps > 0);
        while (load.steps() == steps) {
            Thread.onSpinWait();
        }
        load.close();
        int last = load.steps();
        load.close();
        assertEquals(last, load.steps());
    }

    @Test
    void failureOfTheFirstStep_isReported() {
        LabeledImages none = SampleData.images(0, 1);
        assertThrows(CompletionException.class, () -> TrainingLoad.start(ENGINE, plan, none));
    }
}
