package digitpad.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoreTest {
    /** The example of scikit-learn's documentation of precision_score, recall_score and f1_score. */
    @Test
    void classFigures_equalPublishedExample() {
        Score score = score(new int[] {0, 1, 2, 0, 1, 2}, 0, 2, 1, 0, 0, 1);
        ClassScore zero = score.classes().get(0);
        assertEquals(2 / 3.0, zero.precision(), 1e-12);
        assertEquals(1, zero.recall());
        assertEquals(0.8, zero.f1(), 1e-12);
        for (ClassScore other : score.classes().subList(1, 3)) {
            assertEquals(0, other.precision());
            assertEquals(0, other.recall());
            assertEquals(0, other.f1());
        }
    }

    @Test
    void figuresWithoutDenominator_areUndefined() {
        Score score = score(new int[] {3, 4}, 3, 5);
        ClassScore neverAnswered = score.classes().get(4);
        assertTrue(Double.isNaN(neverAnswered.precision()));
        assertEquals(0, neverAnswered.recall());
        assertEquals(0, neverAnswered.f1());
        ClassScore withoutSupport = score.classes().get(5);
        assertEquals(0, withoutSupport.precision());
        assertTrue(Double.isNaN(withoutSupport.recall()));
        assertEquals(0, withoutSupport.f1());
        assertTrue(Double.isNaN(score.classes().get(9).f1()), "neither a label nor an answer");
    }

    @Test
    void confusions_areSortedByCount() {
        Score score = score(new int[] {9, 9, 9, 2, 1, 1}, 4, 4, 9, 7, 7, 7);
        assertEquals(
                List.of(new Confusion(1, 7, 2), new Confusion(9, 4, 2), new Confusion(2, 7, 1)), score.confusions());
        assertEquals("9 read as 4: 2 times", new Confusion(9, 4, 2).text());
        assertEquals("2 read as 7: once", new Confusion(2, 7, 1).text());
    }

    @Property(tries = 100)
    void figures_addUp(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 99) Integer> pairs) {
        int[] labels = pairs.stream().mapToInt(pair -> pair / 10).toArray();
        int[] answers = pairs.stream().mapToInt(pair -> pair % 10).toArray();
        Score score = score(labels, answers);
        assertEquals(pairs.size(), score.confusion().total());
        assertEquals(
                pairs.size(),
                score.classes().stream().mapToInt(ClassScore::support).sum());
        assertEquals(
                pairs.size(),
                score.classes().stream().mapToInt(ClassScore::answered).sum());
        assertEquals(
                score.accuracy().count(),
                score.classes().stream().mapToInt(ClassScore::correct).sum());
        assertEquals(
                score.errors(),
                score.confusions().stream().mapToInt(Confusion::count).sum());
        assertEquals(
                pairs.size(),
                score.reliability().bins().stream()
                        .mapToInt(ReliabilityBin::count)
                        .sum());
    }

    @Test
    void cellsAndMisreads_listTheImagesBehindThem() {
        EvaluationResults results =
                Results.of("model", new int[] {9, 9, 2, 9}, new int[] {4, 4, 2, 9}, new double[] {0.5, 0.75, 0.9, 0.4});
        assertEquals(
                List.of(1, 0),
                results.misread().stream().map(ImageResult::index).toList(),
                "most confident first");
        assertEquals(
                List.of(0, 1),
                results.cell(9, 4).stream().map(ImageResult::index).toList());
        assertEquals(List.of(), results.cell(4, 9));
    }

    private static Score score(int[] labels, int... answers) {
        return Score.of(Results.of("model", labels, answers).results());
    }
}
