package digitpad.evaluation.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.image.DigitImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StratifiedSelectionTest {
    @Property(tries = 100)
    void everyDigit_keepsItsShare(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 9) Integer> labels,
            @ForAll @IntRange(min = 1, max = 100) int max) {
        EvaluationSet set = set(labels);
        int[] selected = StratifiedSelection.select(set, max, 1);
        assertEquals(Math.min(max, labels.size()), selected.length);
        assertEquals(selected.length, Arrays.stream(selected).distinct().count());
        for (int digit = 0; digit < 10; digit++) {
            int label = digit;
            double fair =
                    labels.stream().filter(each -> each == label).count() * (selected.length / (double) labels.size());
            long count = Arrays.stream(selected)
                    .filter(index -> labels.get(index) == label)
                    .count();
            assertTrue(Math.abs(count - fair) < 1, () -> label + ": " + count + " instead of " + fair);
        }
    }

    @Test
    void seed_determinesTheSelection() {
        EvaluationSet set = set(IntStream.range(0, 500).mapToObj(i -> i % 10).toList());
        int[] selected = StratifiedSelection.select(set, 50, 7);
        assertArrayEquals(selected, StratifiedSelection.select(set, 50, 7));
        assertFalse(Arrays.equals(selected, StratifiedSelection.select(set, 50, 8)));
    }

    private static EvaluationSet set(List<Integer> labels) {
        return new EvaluationSet(
                "data",
                labels.stream()
                        .<EvaluationSample>map(label -> new PictureSample(label, DigitImage.blank()))
                        .toList());
    }
}
