package digitpad.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoverageCurveTest {
    @Test
    void confidentAnswersComeFirst() {
        CoverageCurve curve = CoverageCurve.of(Results.of(
                        "model", new int[] {1, 2, 3, 4}, new int[] {1, 0, 3, 4}, new double[] {0.75, 0.5, 0.875, 0.75})
                .results());
        assertEquals(
                List.of(
                        new CoverageCurve.Point(0.875, 0.25, 1, 1),
                        new CoverageCurve.Point(0.75, 0.75, 3, 3),
                        new CoverageCurve.Point(0.5, 1, 4, 3)),
                curve.points());
        assertEquals(3, curve.at(0.3).orElseThrow().answered());
    }

    @Property(tries = 100)
    void curve_endsAtTheAccuracy(@ForAll @Size(min = 1, max = 80) List<@IntRange(max = 99) Integer> answers) {
        int[] labels = new int[answers.size()];
        double[] confidences =
                answers.stream().mapToDouble(each -> 0.2 + each / 10 * 0.08).toArray();
        List<ImageResult> results = Results.of(
                        "model",
                        labels,
                        answers.stream().mapToInt(each -> each % 10).toArray(),
                        confidences)
                .results();
        CoverageCurve curve = CoverageCurve.of(results);
        CoverageCurve.Point last = curve.points().get(curve.points().size() - 1);
        assertEquals(1, last.coverage());
        assertEquals(Score.of(results).accuracy().share(), last.accuracy());
        List<CoverageCurve.Point> sampled = curve.sampled(5);
        assertEquals(last, sampled.get(sampled.size() - 1));
        assertEquals(curve.points().get(0), sampled.get(0));
        assertTrue(sampled.size() <= 7, () -> sampled.size() + " points");
    }

    @Test
    void noResults_haveNoPoints() {
        assertEquals(Optional.empty(), CoverageCurve.of(List.of()).at(0));
    }
}
