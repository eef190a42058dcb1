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

/** Evaluates a model on labeled digits. */
public final class Evaluator {
    private final Recognizer recognizer;

    public Evaluator(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** Evaluates the model on unchanged images. */
    public Evaluation images(LabeledImages images, String dataset) {
        int[] labels = new int[images.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = images.label(i);
        }
        return score(labels, images.images(), dataset);
    }

    /** Evaluates the model on pen strokes, normalized like strokes drawn on the pad. */
    public Evaluation strokes(List<LabeledInk> samples, String dataset) {
        int[] labels = samples.stream().mapToInt(LabeledInk::label).toArray();
        List<DigitImage> images = samples.stream()
                .map(sample ->
                        InkNormalizer.normalize(new Sheet(Optional.empty(), sample.ink()), StrokeWidth.LIKE_MNIST))
                .toList();
        return score(labels, images, dataset);
    }

    /** Evaluates the model on pen strokes in every {@link Variation}. */
    public Map<Variation, Evaluation> variations(List<LabeledInk> samples, String dataset) {
        Map<Variation, Evaluation> evaluations = new EnumMap<>(Variation.class);
        for (Variation variation : Variation.values()) {
            List<LabeledInk> varied = samples.stream()
                    .map(sample -> sample.withInk(variation.apply(sample.ink())))
                    .toList();
            evaluations.put(variation, strokes(varied, dataset));
        }
        return evaluations;
    }

    private Evaluation score(int[] labels, List<DigitImage> images, String dataset) {
        List<Prediction> predictions = recognizer.readAll(images);
        int[] digits = predictions.stream().mapToInt(Prediction::digit).toArray();
        int rejected = (int) predictions.stream()
                .filter(prediction -> !prediction.isDigitLike())
                .count();
        return new Evaluation(
                recognizer.model().name(),
                dataset,
                ConfusionMatrix.of(labels, digits),
                CalibrationError.expected(predictions, labels),
                rejected);
    }
}
