package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DivergenceDetectorTest {
    private final DivergenceDetector detector = new DivergenceDetector(10);

    @Test
    void fallingLoss_isNotDivergence() {
        for (int step = 0; step < 2_000; step++) {
            detector.add(20 * Math.exp(-step / 100.0) + 0.05);
            assertFalse(detector.hasDiverged(), "step " + step);
            assertFalse(detector.mayBeDiverging(), "step " + step);
        }
    }

    @Test
    void noisyLoss_isNotDivergence() {
        Random random = new Random(1);
        for (int step = 0; step < 20_000; step++) {
            // Small batches late in training: nearly zero, sometimes high.
            detector.add(random.nextInt(50) == 0 ? 6 : 0.01 * random.nextDouble());
            assertFalse(detector.hasDiverged(), "step " + step);
        }
    }

    @Test
    void steepRise_isDivergence() {
        addConstantLoss(500, 0.1);
        int steps = 0;
        while (!detector.hasDiverged()) {
            detector.add(50);
            steps++;
            assertTrue(steps < DivergenceDetector.WINDOW, "not detected after " + steps);
        }
    }

    @Test
    void persistentHighLoss_isDivergence() {
        addConstantLoss(199, 300);
        assertFalse(detector.hasDiverged());
        addConstantLoss(1, 300);
        assertTrue(detector.hasDiverged());
    }

    @Test
    void returnToGuessing_isDivergence() {
        addConstantLoss(500, 0.5);
        addConstantLoss(500, 2.1);
        assertFalse(detector.hasDiverged(), "still better than guessing");
        addConstantLoss(50, Math.log(10));
        assertTrue(detector.hasDiverged());
    }

    @Test
    void returnToGuessingAfterLittleProgress_isDivergence() {
        addConstantLoss(500, 0.8);
        assertFalse(detector.mayBeDiverging());
        addConstantLoss(45, Math.log(10));
        assertTrue(detector.mayBeDiverging() && !detector.hasDiverged(), "may be diverging, but has not diverged");
        addConstantLoss(5, Math.log(10));
        assertTrue(detector.hasDiverged());
    }

    @Test
    void guessingFromTheStart_isNotDivergence() {
        addConstantLoss(5_000, Math.log(10));
        assertFalse(detector.hasDiverged());
        assertFalse(detector.mayBeDiverging());
    }

    @Test
    void risingLoss_isSuspectBeforeItHasDiverged() {
        addConstantLoss(500, 0.1);
        int suspectedAt = 0;
        int divergedAt = 0;
        double loss = 0.1;
        for (int step = 1; divergedAt == 0; step++) {
            loss *= 1.1;
            detector.add(loss);
            suspectedAt = suspectedAt == 0 && detector.mayBeDiverging() ? step : suspectedAt;
            divergedAt = detector.hasDiverged() ? step : 0;
        }
        assertTrue(suspectedAt > 0 && suspectedAt < divergedAt, suspectedAt + " before " + divergedAt);
    }

    private void addConstantLoss(int steps, double loss) {
        for (int i = 0; i < steps; i++) {
            detector.add(loss);
        }
    }
}
