package digitpad.evaluation;

import digitpad.evaluation.score.ImageResult;
import java.util.List;

/**
 * News of a running evaluation.
 *
 * @param chunk the latest results, in order, following those of the news before
 * @param done number of samples that were read so far, with those of the chunk
 * @param total number of samples of the set
 */
public record EvaluationProgress(List<ImageResult> chunk, int done, int total) {
    public EvaluationProgress {
        chunk = List.copyOf(chunk);
    }
}
