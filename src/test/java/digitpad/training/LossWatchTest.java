package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LossWatchTest {
    private final LossWatch watch = new LossWatch(10);

    @Test
    void aLossThatFallsFromHighAboveIsNoExplosion() {
        for (int step = 0; step < 2_000; step++) {
            watch.add(20 * Math.exp(-step / 100.0) + 0.05);
            assertFalse(watch.hasExploded(), "step " + step);
            assertFalse(watch.isSuspicious(), "step " + step);
        }
    }

    @Test
    void noiseIsNoExplosion() {
        Random random = new Random(1);
        for (int step = 0; step < 20_000; step++) {
            // Small batches late in a training: mostly nothing, at times a hard one.
            watch.add(random.nextInt(50) == 0 ? 6 : 0.01 * random.nextDouble());
            assertFalse(watch.hasExploded(), "step " + step);
        }
    }

    @Test
    void aLossThatHasFallenAndRisesManyfoldIsOne() {
        calm(500, 0.1);
        int steps = 0;
        while (!watch.hasExploded()) {
            watch.add(50);
            steps++;
            assertTrue(steps < LossWatch.WINDOW, "not told after " + steps);
        }
    }

    @Test
    void aLossThatNeverComesDownIsOneToo() {
        calm(199, 300);
        assertFalse(watch.hasExploded());
        calm(1, 300);
        assertTrue(watch.hasExploded());
    }

    @Test
    void guessingAgainAfterHavingLearnedIsOne() {
        calm(500, 0.5);
        calm(500, 2.1);
        assertFalse(watch.hasExploded(), "not as bad as guessing");
        calm(50, Math.log(10));
        assertTrue(watch.hasExploded());
    }

    @Test
    void whatHadLearnedLittleCanLoseItToo() {
        calm(500, 0.8);
        assertFalse(watch.isSuspicious());
        calm(45, Math.log(10));
        assertTrue(watch.isSuspicious() && !watch.hasExploded(), "not worth keeping any more");
        calm(5, Math.log(10));
        assertTrue(watch.hasExploded());
    }

    @Test
    void guessingFromTheStartIsSlowNotAstray() {
        calm(5_000, Math.log(10));
        assertFalse(watch.hasExploded());
        assertFalse(watch.isSuspicious());
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
            suspected = suspected == 0 && watch.isSuspicious() ? step : suspected;
            exploded = watch.hasExploded() ? step : 0;
        }
        assertTrue(suspected > 0 && suspected < exploded, suspected + " before " + exploded);
    }

    private void calm(int steps, double loss) {
        for (int i = 0; i < steps; i++) {
            watch.add(loss);
        }
    }
}
