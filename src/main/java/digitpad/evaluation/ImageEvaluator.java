package digitpad.evaluation;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads every sample of a set with a model, chunk by chunk, so that results can be shown as they come. */
public final class ImageEvaluator {
    /** Samples in a chunk: at most a quarter of a second on two cores. */
    static final int CHUNK = 250;

    private final Recognizer recognizer;

    public ImageEvaluator(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** Reads all samples; like {@link #evaluate(EvaluationSet, Consumer)}. */
    public EvaluationResults evaluate(EvaluationSet set) {
        return evaluate(set, progress -> {});
    }

    /**
     * Reads all samples on the calling thread. If the thread is interrupted, it stops after the current chunk, returns
     * the results so far, and leaves the thread interrupted.
     *
     * @param listener is called on the calling thread after each chunk
     */
    public EvaluationResults evaluate(EvaluationSet set, Consumer<EvaluationProgress> listener) {
        List<ImageResult> results = new ArrayList<>(set.size());
        while (results.size() < set.size() && !Thread.currentThread().isInterrupted()) {
            List<ImageResult> chunk = read(set, results.size());
            results.addAll(chunk);
            listener.accept(new EvaluationProgress(chunk, results.size(), set.size()));
        }
        return new EvaluationResults(recognizer.model().name(), set, results);
    }

    private List<ImageResult> read(EvaluationSet set, int from) {
        List<EvaluationSample> samples = set.samples().subList(from, Math.min(set.size(), from + CHUNK));
        // Strokes take as long to draw as to read.
        List<DigitImage> images =
                samples.parallelStream().map(EvaluationSample::image).toList();
        List<Prediction> predictions = recognizer.readAll(images);
        List<ImageResult> results = new ArrayList<>(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            results.add(new ImageResult(from + i, samples.get(i), predictions.get(i)));
        }
        return results;
    }
}
