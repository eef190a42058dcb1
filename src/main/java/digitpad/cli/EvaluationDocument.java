package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.evaluation.Evaluation;
import digitpad.evaluation.StrokeEvaluation;
import digitpad.evaluation.StrokeScore;
import digitpad.evaluation.Variation;
import digitpad.evaluation.report.JsonReport;
import digitpad.evaluation.report.ReportContent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the document that {@code evaluate --json} prints: the figures of a report, and those of stroke data. What was
 * not scored is left out, such as the accuracy if there are no digits.
 */
final class EvaluationDocument {
    private EvaluationDocument() {}

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

    /** Returns the document. */
    static ObjectNode of(
            ReportContent content, Optional<StrokeEvaluation> strokes, Map<Variation, Evaluation> variations) {
        ObjectNode document = JsonReport.document(content);
        if (!variations.isEmpty()) {
            ObjectNode accuracies = document.putObject("variations");
            variations.forEach((variation, scored) -> accuracies.put(variation.id(), scored.accuracy()));
        }
        strokes.ifPresent(evaluation -> add(document, evaluation));
        return document;
    }

    private static void add(ObjectNode document, StrokeEvaluation evaluation) {
        StrokeScore all = evaluation.all();
        document.put("wrong", all.digits().wrong());
        putIfCounted(document, "letters", all.letters());
        putIfCounted(document, "signs", all.signs());
        document.put("lookAlikes", evaluation.lookAlikes());
        // The name is empty for writers of no known laboratory.
        Map<String, Laboratory> laboratories = new LinkedHashMap<>();
        evaluation.laboratories().forEach(each -> laboratories.put(each.laboratory(), Laboratory.of(each.score())));
        if (!laboratories.isEmpty()) {
            document.putPOJO("laboratories", laboratories);
        }
    }

    private static void putIfCounted(ObjectNode document, String name, StrokeScore.NonDigits score) {
        if (score.count() > 0) {
            document.putPOJO(name, NonDigits.of(score));
        }
    }
}
