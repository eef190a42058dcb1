package digitpad.evaluation.score;

import digitpad.evaluation.data.EvaluationSet;
import java.util.Comparator;
import java.util.List;

/**
 * How a model reads the samples of a set, one by one.
 *
 * @param model name of the model
 * @param set the samples
 * @param results of the first samples of the set, in order; of all of them unless the evaluation was stopped
 */
public record EvaluationResults(String model, EvaluationSet set, List<ImageResult> results) {
    /**
     * @throws IllegalArgumentException if there are more results than samples
     */
    public EvaluationResults {
        results = List.copyOf(results);
        if (results.size() > set.size()) {
            throw new IllegalArgumentException(results.size() + " results of " + set.size() + " samples");
        }
    }

    /** Returns whether all samples of the set were read. */
    public boolean isComplete() {
        return results.size() == set.size();
    }

    /** Returns the results of samples with this label that were answered so: the samples behind a matrix cell. */
    public List<ImageResult> cell(int label, int answer) {
        return results.stream()
                .filter(each -> each.label() == label && each.answer() == answer)
                .toList();
    }

    /** Returns the results of misread samples, most confident first. */
    public List<ImageResult> misread() {
        return results.stream()
                .filter(each -> !each.isCorrect())
                .sorted(Comparator.comparingDouble(ImageResult::confidence).reversed())
                .toList();
    }
}
