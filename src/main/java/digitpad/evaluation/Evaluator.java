package digitpad.evaluation;

import digitpad.dataset.LabeledImages;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.LabeledInk;
import digitpad.ink.Sheet;
import digitpad.ink.StrokeSample;
import digitpad.ink.StrokeSamples;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
        return score(labels, recognizer.readAll(images.images()), dataset);
    }

    /** Evaluates the model on digits of pen strokes, normalized like strokes drawn on the pad. */
    public Evaluation strokes(List<LabeledInk> samples, String dataset) {
        return score(labels(samples), read(samples), dataset);
    }

    /** Evaluates the model on digits, letters and signs of pen strokes, normalized like strokes drawn on the pad. */
    public StrokeEvaluation strokes(StrokeSamples samples, String dataset) {
        List<StrokeSample> all = samples.all().toList();
        List<Prediction> predictions = read(all);
        List<ReadSample> readSamples = IntStream.range(0, all.size())
                .mapToObj(i -> new ReadSample(all.get(i), predictions.get(i)))
                .toList();
        // The digits come first.
        int digits = samples.digits().size();
        Evaluation evaluation = score(labels(samples.digits()), predictions.subList(0, digits), dataset);
        return StrokeEvaluation.of(evaluation, readSamples);
    }

    private static int[] labels(List<LabeledInk> digits) {
        return digits.stream().mapToInt(LabeledInk::label).toArray();
    }

    private List<Prediction> read(List<? extends StrokeSample> samples) {
        return recognizer.readAll(samples.stream()
                .map(sample ->
                        InkNormalizer.normalize(new Sheet(Optional.empty(), sample.ink()), StrokeWidth.LIKE_MNIST))
                .toList());
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

    private Evaluation score(int[] labels, List<Prediction> predictions, String dataset) {
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
