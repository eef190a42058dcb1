package digitpad.evaluation;

import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.Score;

/**
 * The result of evaluating a model on a dataset.
 *
 * @param model name of the model
 * @param dataset name of the dataset
 * @param confusion all predictions, including those for rejected images
 * @param calibrationError difference between confidence and accuracy, 0..1; see
 *     {@link digitpad.evaluation.score.ReliabilityDiagram}
 * @param rejected number of images rejected as non-digits
 */
public record Evaluation(
        String model, String dataset, ConfusionMatrix confusion, double calibrationError, int rejected) {
    /** Returns the summary of results. */
    public static Evaluation of(EvaluationResults results) {
        Score score = Score.of(results.results());
        return new Evaluation(
                results.model(), results.set().name(), score.confusion(), score.calibrationError(), score.rejected());
    }

    /** Returns the number of images. */
    public int images() {
        return confusion.total();
    }

    /** Returns the number of images read correctly. */
    public int correct() {
        return confusion.correct();
    }

    /** Returns the fraction read correctly, 0..1; NaN for an empty dataset. */
    public double accuracy() {
        return correct() / (double) images();
    }
}
