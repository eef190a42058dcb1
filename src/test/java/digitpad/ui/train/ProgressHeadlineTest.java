package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.training.StopReason;
import digitpad.training.TrainingResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressHeadlineTest {
    private static final RunProgressModel.Progress PROGRESS =
            new RunProgressModel.Progress(1_075, 2_000, 900, 12, Map.of());
    /** Its test accuracy is 89.01 %. */
    private static final Model MODEL = TestModels.untrained("mine", 1);

    @ParameterizedTest
    @EnumSource(names = "STOPPED", mode = EnumSource.Mode.EXCLUDE)
    void finishedRun_headlineIsResult(StopReason reason) {
        assertEquals("Finished · 89.01 % on the test set", headline(RunPhase.IDLE, Optional.of(outcome(reason))));
    }

    @Test
    void stoppedRun_headlineIsResultAndStep() {
        assertEquals(
                "Stopped at step 1,075 of 2,000 · 89.01 % on the test set",
                headline(RunPhase.IDLE, Optional.of(outcome(StopReason.STOPPED))));
    }

    @Test
    void runInProgress_headlineIsStep() {
        assertEquals("Step 1,075 of 2,000", headline(RunPhase.TRAINING, Optional.empty()));
        assertEquals("Paused after step 1,075 of 2,000", headline(RunPhase.PAUSED, Optional.empty()));
    }

    @Test
    void noRun_headlineSaysSo() {
        assertEquals(
                "No training in progress",
                ProgressHeadline.of(RunPhase.IDLE, RunProgressModel.Progress.NONE, Optional.empty()));
    }

    private static String headline(RunPhase phase, Optional<RunOutcome> outcome) {
        return ProgressHeadline.of(phase, PROGRESS, outcome);
    }

    private static RunOutcome outcome(StopReason reason) {
        return new RunOutcome(new TrainingResult(MODEL, reason, Duration.ofMinutes(1)), MODEL, Optional.empty());
    }
}
