package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DivergenceDetectorTest {
    private final DivergenceDetector watch = new DivergenceDetector(10);

    @Test
    void aLossThatFallsFromHighAboveIsNoExplosion() {
        for (int step = 0; step < 2_000; step++) {
            watch.add(20 * Math.exp(-step / 100.0) + 0.05);
            assertFalse(watch.hasDiverged(), "step " + step);
            assertFalse(watch.mayBeDiverging(), "step " + step);
        }
    }

    @Test
    void noiseIsNoExplosion() {
        Random random = new Random(1);
        for (int step = 0; step < 20_000; step++) {
            // Small batches late in a training: mostly nothing, at times a hard one.
            watch.add(random.nextInt(50) == 0 ? 6 : 0.01 * random.nextDouble());
            assertFalse(watch.hasDiverged(), "step " + step);
        }
    }

    @Test
    void aLossThatHasFallenAndRisesManyfoldIsOne() {
        calm(500, 0.1);
        int steps = 0;
        while (!watch.hasDiverged()) {
            watch.add(50);
            steps++;
            assertTrue(steps < DivergenceDetector.WINDOW, "not told after " + steps);
        }
    }

    @Test
    void aLossThatNeverComesDownIsOneToo() {
        calm(199, 300);
        assertFalse(watch.hasDiverged());
        calm(1, 300);
        assertTrue(watch.hasDiverged());
    }

    @Test
    void guessingAgainAfterHavingLearnedIsOne() {
        calm(500, 0.5);
        calm(500, 2.1);
        assertFalse(watch.hasDiverged(), "not as bad as guessing");
        calm(50, Math.log(10));
        assertTrue(watch.hasDiverged());
    }

    @Test
    void whatHadLearnedLittleCanLoseItToo() {
        calm(500, 0.8);
        assertFalse(watch.mayBeDiverging());
        calm(45, Math.log(10));
        assertTrue(watch.mayBeDiverging() && !watch.hasDiverged(), "not worth keeping any more");
        calm(5, Math.log(10));
        assertTrue(watch.hasDiverged());
    }

    @Test
    void guessingFromTheStartIsSlowNotAstray() {
        calm(5_000, Math.log(10));
        assertFalse(watch.hasDiverged());
        assertFalse(watch.mayBeDiverging());
    }

    @Test
    void whatMayBecomeOneIsSuspectedBefore() {
        calm(500, 0.1);
        int suspected = 0;
        int exploded = 0;
        double loss = 0.1;
        for (int step = 1; exploded == 0; step++) {
            loss *= 1.1;
            watch.add(loss);
            suspected = suspected == 0 && watch.mayBeDiverging() ? step : suspected;
            exploded = watch.hasDiverged() ? step : 0;
        }
        assertTrue(suspected > 0 && suspected < exploded, suspected + " before " + exploded);
    }

    private void calm(int steps, double loss) {
        for (int i = 0; i < steps; i++) {
            watch.add(loss);
        }
    }
}
