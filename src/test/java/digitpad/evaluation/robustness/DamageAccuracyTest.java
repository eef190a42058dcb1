package digitpad.evaluation.robustness;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.Score;
import digitpad.explanation.damage.Damage;
import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.TestPresets;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DamageAccuracyTest {
    private static final EvaluationSet IMAGES = EvaluationSet.ofImages(SampleData.images(600, 1), "sample");
    private static final int SELECTED = 300;
    /** The level of the dense layer before the output. */
    private static final int DENSE = 5;

    private static Model model;
    private static Proportion expected;

    @BeforeAll
    static void score() {
        model = TestModels.withSmallWeights(TestPresets.SMALL, "small", 4);
        EvaluationSet selected = IMAGES.pick(StratifiedSelection.select(IMAGES, SELECTED, 1));
        try (Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            expected = Score.of(
                            new ImageEvaluator(recognizer).evaluate(selected).results())
                    .accuracy();
        }
    }

    private DamageAccuracy test() {
        return new DamageAccuracy(ENGINE, model, IMAGES, SELECTED, 1);
    }

    @Test
    void withoutDamage_bothAreThePlainAccuracy() {
        try (DamageAccuracy test = test()) {
            DamageScore score = test.run(Damage.NONE, done -> {}, () -> false).orElseThrow();
            assertEquals(new DamageScore(Damage.NONE, expected, expected), score);
        }
    }

    @Test
    void networkThatSeesNothing_readsOneDigit() {
        Damage damage = Damage.NONE.toggleLevel(DENSE);
        try (DamageAccuracy test = test()) {
            DamageScore score = test.run(damage, done -> {}, () -> false).orElseThrow();
            assertEquals(expected, score.whole());
            assertEquals(new Proportion(SELECTED / 10, SELECTED), score.damaged());
        }
    }

    @Test
    void wholeNetwork_isMeasuredOnce() {
        List<Integer> news = new ArrayList<>();
        try (DamageAccuracy test = test()) {
            assertEquals(600, test.total());
            DamageScore first =
                    test.run(Damage.NONE.toggleLevel(1), news::add, () -> false).orElseThrow();
            assertEquals(List.of(250, 300, 550, 600), news);
            news.clear();
            assertEquals(300, test.total());
            DamageScore second =
                    test.run(Damage.NONE.toggleLevel(1), news::add, () -> false).orElseThrow();
            assertEquals(List.of(250, 300), news);
            assertEquals(first, second);
        }
    }

    @Test
    void canceledTest_hasNoResult() {
        List<Integer> news = new ArrayList<>();
        try (DamageAccuracy test = test()) {
            assertTrue(test.run(Damage.NONE.toggleLevel(1), news::add, () -> news.size() == 3)
                    .isEmpty());
            assertEquals(List.of(250, 300, 550), news);
            assertTrue(test.run(Damage.NONE, done -> {}, () -> true).isEmpty());
            assertEquals(
                    expected,
                    test.run(Damage.NONE, done -> {}, () -> false).orElseThrow().damaged(),
                    "the damage of the canceled test must not stay");
        }
    }

    @Test
    void missingParts_areRefused() {
        try (DamageAccuracy test = test()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> test.run(Damage.NONE.toggleMap(1, 99), done -> {}, () -> false));
        }
    }
}
