package digitpad.evaluation;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.LabeledInk;
import digitpad.ink.Sheet;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores a model on digits whose labels are known. */
public final class Evaluator {
    private final Recognizer recognizer;

    public Evaluator(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** How well it reads images as they are. */
    public Evaluation images(LabeledImages images, String dataset) {
        int[] truths = new int[images.count()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = images.label(i);
        }
        return score(truths, images.images(), dataset);
    }

    /** How well it reads pen trajectories, which go the way of strokes drawn on the pad. */
    public Evaluation strokes(List<LabeledInk> samples, String dataset) {
        int[] truths = samples.stream().mapToInt(LabeledInk::label).toArray();
        List<DigitImage> images = samples.stream()
                .map(sample ->
                        InkNormalizer.normalize(new Sheet(Optional.empty(), sample.ink()), StrokeWidth.LIKE_MNIST))
                .toList();
        return score(truths, images, dataset);
    }

    /** How well it reads pen trajectories drawn in different ways. */
    public Map<Variation, Evaluation> variations(List<LabeledInk> samples, String dataset) {
        Map<Variation, Evaluation> evaluations = new EnumMap<>(Variation.class);
        for (Variation variation : Variation.values()) {
            List<LabeledInk> varied = samples.stream()
                    .map(sample -> new LabeledInk(sample.label(), sample.writer(), variation.apply(sample.ink())))
                    .toList();
            evaluations.put(variation, strokes(varied, dataset));
        }
        return evaluations;
    }

    private Evaluation score(int[] truths, List<DigitImage> images, String dataset) {
        List<Prediction> predictions = recognizer.readAll(images);
        int[] answers = predictions.stream().mapToInt(Prediction::digit).toArray();
        int rejected = (int) predictions.stream()
                .filter(prediction -> !prediction.isDigitLike())
                .count();
        return new Evaluation(
                recognizer.model().name(),
                dataset,
                ConfusionMatrix.of(truths, answers),
                CalibrationError.expected(predictions, truths),
                rejected);
    }
}
