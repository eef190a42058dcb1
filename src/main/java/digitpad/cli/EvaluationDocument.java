package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.evaluation.Evaluation;
import digitpad.evaluation.StrokeEvaluation;
import digitpad.evaluation.StrokeScore;
import digitpad.evaluation.Variation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The document that {@code evaluate --json} prints. What was not scored is left out: without digits their accuracy,
 * without stroke data all that follows {@code variations}.
 *
 * @param wrong number of digits that are misread and not rejected
 * @param lookAlikes number of letters and signs that are not scored
 * @param laboratories scores by the name of the laboratory, which is empty for writers of no known laboratory
 */
@JsonPropertyOrder({
    "model",
    "dataset",
    "images",
    "correct",
    "accuracy",
    "calibrationError",
    "rejected",
    "wrong",
    "confusion",
    "variations",
    "letters",
    "signs",
    "lookAlikes",
    "laboratories"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EvaluationDocument(
        String model,
        String dataset,
        int images,
        int correct,
        Double accuracy,
        Double calibrationError,
        int rejected,
        Integer wrong,
        int[][] confusion,
        Map<String, Double> variations,
        NonDigits letters,
        NonDigits signs,
        Integer lookAlikes,
        Map<String, Laboratory> laboratories) {
    /** How non-digits are read. */
    @JsonPropertyOrder({"count", "doubted", "share"})
    record NonDigits(int count, int doubted, double share) {
        private static NonDigits of(StrokeScore.NonDigits score) {
            return score.count() == 0 ? null : new NonDigits(score.count(), score.doubted(), score.share());
        }
    }

    /** How the samples of a laboratory are read. */
    @JsonPropertyOrder({"digits", "correct", "rejected", "wrong", "letters", "signs"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Laboratory(int digits, int correct, int rejected, int wrong, NonDigits letters, NonDigits signs) {
        private static Laboratory of(StrokeScore score) {
            StrokeScore.Digits digits = score.digits();
            return new Laboratory(
                    digits.count(),
                    digits.correct(),
                    digits.rejected(),
                    digits.wrong(),
                    NonDigits.of(score.letters()),
                    NonDigits.of(score.signs()));
        }
    }

    /** Returns the document of an evaluation on images. */
    static EvaluationDocument of(Evaluation evaluation) {
        return new EvaluationDocument(
                evaluation.model(),
                evaluation.dataset(),
                evaluation.images(),
                evaluation.correct(),
                evaluation.accuracy(),
                evaluation.calibrationError(),
                evaluation.rejected(),
                null,
                evaluation.confusion().toArray(),
                Map.of(),
                null,
                null,
                null,
                Map.of());
    }

    /** Returns the document of an evaluation on stroke data. */
    static EvaluationDocument of(StrokeEvaluation evaluation, Map<Variation, Evaluation> variations) {
        Evaluation digits = evaluation.digits();
        boolean hasDigits = digits.images() > 0;
        Map<String, Double> accuracies = new LinkedHashMap<>();
        variations.forEach((variation, scored) -> accuracies.put(variation.id(), scored.accuracy()));
        Map<String, Laboratory> laboratories = new LinkedHashMap<>();
        evaluation.laboratories().forEach(each -> laboratories.put(each.laboratory(), Laboratory.of(each.score())));
        return new EvaluationDocument(
                digits.model(),
                digits.dataset(),
                digits.images(),
                digits.correct(),
                hasDigits ? digits.accuracy() : null,
                hasDigits ? digits.calibrationError() : null,
                digits.rejected(),
                evaluation.all().digits().wrong(),
                hasDigits ? digits.confusion().toArray() : null,
                accuracies,
                NonDigits.of(evaluation.all().letters()),
                NonDigits.of(evaluation.all().signs()),
                evaluation.lookAlikes(),
                laboratories);
    }
}
