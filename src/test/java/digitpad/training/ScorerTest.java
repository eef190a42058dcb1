package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private final LabeledImages images = SampleData.images(1_003, 1);
    private final AtomicInteger read = new AtomicInteger();
    private final Scorer scorer = new Scorer(slice -> {
        read.addAndGet(slice.size());
        int[] threes = new int[slice.size()];
        Arrays.fill(threes, 3);
        return threes;
    });

    @Test
    void accuracy_countsEveryImageOnce() {
        assertEquals(100 / 1_003.0, scorer.accuracy(images), 1e-12);
        assertEquals(1_003, read.get());
    }

    @Test
    void accuracy_isCanceledBetweenSlices() {
        assertEquals(OptionalDouble.empty(), scorer.accuracy(images, () -> read.get() > 0));
        assertEquals(250, read.get());
    }
}
