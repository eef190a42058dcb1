package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.StrokeEvaluation.LaboratoryScore;
import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.ink.Ink;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import digitpad.recognition.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeEvaluationTest {
    private static final boolean ACCEPTED = true;
    private static final boolean REJECTED = false;

    private final List<ReadSample> samples = List.of(
            digit(7, "ap01", 7, ACCEPTED),
            digit(7, "ap02", 1, ACCEPTED),
            digit(7, "gm01", 1, REJECTED),
            digit(3, "gm01", 3, REJECTED),
            digit(3, "12", 3, ACCEPTED),
            nonDigit("a", "gm01", REJECTED),
            nonDigit("c", "gm01", ACCEPTED),
            nonDigit("E", "ap01", REJECTED),
            nonDigit("+", "ap01", ACCEPTED),
            nonDigit("O", "ap01", ACCEPTED),
            nonDigit("/", "ap01", REJECTED));

    private final StrokeEvaluation evaluation = StrokeEvaluation.of(
            new Evaluation(
                    "model", "data", ConfusionMatrix.of(new int[] {7, 7, 7, 3, 3}, new int[] {7, 1, 1, 3, 3}), 0, 2),
            samples);

    @Test
    void digits_areCorrectRejectedOrWrong() {
        assertEquals(new StrokeScore.Digits(5, 3, 2, 1), evaluation.all().digits());
    }

    @Test
    void lettersAndSigns_areScoredApart() {
        assertEquals(new StrokeScore.NonDigits(3, 2), evaluation.all().letters());
        assertEquals(new StrokeScore.NonDigits(1, 0), evaluation.all().signs());
    }

    @Test
    void lookAlikes_countNeitherWay() {
        assertEquals(2, evaluation.lookAlikes());
    }

    @Test
    void scores_areListedByLaboratory() {
        assertEquals(
                List.of("", "ap", "gm"),
                evaluation.laboratories().stream()
                        .map(LaboratoryScore::laboratory)
                        .toList());
        StrokeScore ap = evaluation.laboratories().get(1).score();
        assertEquals(new StrokeScore.Digits(2, 1, 0, 1), ap.digits());
        assertEquals(new StrokeScore.NonDigits(1, 1), ap.letters());
        assertEquals(new StrokeScore.NonDigits(1, 0), ap.signs());
        StrokeScore gm = evaluation.laboratories().get(2).score();
        assertEquals(new StrokeScore.Digits(2, 1, 2, 0), gm.digits());
        assertEquals(0.5, gm.letters().share());
        assertTrue(Double.isNaN(gm.signs().share()), "none");
    }

    private static ReadSample digit(int label, String writer, int read, boolean accepted) {
        return new ReadSample(new LabeledInk(label, writer, Ink.empty()), prediction(read, accepted));
    }

    private static ReadSample nonDigit(String label, String writer, boolean accepted) {
        return new ReadSample(new NonDigitInk(label, writer, "1", Ink.empty()), prediction(4, accepted));
    }

    private static Prediction prediction(int digit, boolean accepted) {
        float[] probabilities = new float[Prediction.CLASSES];
        probabilities[digit] = 1;
        return Prediction.of(probabilities, accepted);
    }
}
