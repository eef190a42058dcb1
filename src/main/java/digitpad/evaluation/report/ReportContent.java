package digitpad.evaluation.report;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.marks.MarkedScore;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a report shows.
 *
 * @param results image by image
 * @param score the figures computed from the results
 * @param comparison with another model, if there is one
 * @param robustness of the model and of the one it is compared with, as far as they were tested
 * @param robustness of the model, if it was tested
 * @param marked the images whose labels the user marked as wrong
 * @param created when the evaluation ended
 */
public record ReportContent(
        EvaluationResults results,
        Score score,
        Optional<ModelComparison> comparison,
        List<Robustness> robustness,
        MarkedImages marked,
        Instant created) {
    public ReportContent {
        robustness = List.copyOf(robustness);
    }

    /** Returns the content of results, with the score computed from them and without marks. */
    public static ReportContent of(
            EvaluationResults results,
            Optional<ModelComparison> comparison,
            Optional<Robustness> robustness,
            Instant created) {
        return new ReportContent(
                results,
                Score.of(results.results()),
                comparison,
                robustness.stream().toList(),
                MarkedImages.NONE,
                created);
    }

    /** Returns the same content with the robustness of these models. */
    public ReportContent withRobustness(List<Robustness> tested) {
        return new ReportContent(results, score, comparison, tested, marked, created);
    }

    /** Returns this content with other marks. */
    public ReportContent withMarked(MarkedImages images) {
        return new ReportContent(results, score, comparison, robustness, images, created);
    }

    /** Returns the figures of the marked images; empty if there are none. */
    public Optional<MarkedScore> markedScore() {
        return MarkedScore.of(results.results(), marked);
    }
}
