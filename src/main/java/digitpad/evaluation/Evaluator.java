package digitpad.evaluation;

import digitpad.dataset.LabeledImages;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.InkSample;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import digitpad.ink.Sheet;
import digitpad.ink.StrokeSamples;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates a model on labeled digits. */
public final class Evaluator {
    private final Recognizer recognizer;
    private final ImageEvaluator images;

    public Evaluator(Recognizer recognizer) {
        this.recognizer = recognizer;
        images = new ImageEvaluator(recognizer);
    }

    /** Evaluates the model on unchanged images. */
    public Evaluation images(LabeledImages labeled, String dataset) {
        return Evaluation.of(images.evaluate(EvaluationSet.ofImages(labeled, dataset)));
    }

    /** Evaluates the model on digits of pen strokes, normalized like strokes drawn on the pad. */
    public Evaluation strokes(List<LabeledInk> samples, String dataset) {
        return Evaluation.of(images.evaluate(EvaluationSet.ofStrokes(samples, dataset)));
    }

    /** Evaluates the model on digits, letters and signs of pen strokes, normalized like strokes drawn on the pad. */
    public StrokeEvaluation strokes(StrokeSamples samples, String dataset) {
        return strokes(samples, images.evaluate(EvaluationSet.ofStrokes(samples.digits(), dataset)));
    }

    /**
     * Evaluates the model on the letters and signs among pen strokes, whose digits it has read.
     *
     * @param digits results of the digits of {@code samples}, of which the last may be missing
     */
    public StrokeEvaluation strokes(StrokeSamples samples, EvaluationResults digits) {
        List<ReadSample> all = new ArrayList<>();
        digits.results()
                .forEach(result -> all.add(new ReadSample(samples.digits().get(result.index()), result.prediction())));
        List<NonDigitInk> nonDigits = samples.nonDigits();
        List<Prediction> predictions = recognizer.readAll(nonDigits.parallelStream()
                .map(sample ->
                        InkNormalizer.normalize(new Sheet(Optional.empty(), sample.ink()), StrokeWidth.LIKE_MNIST))
                .toList());
        for (int i = 0; i < nonDigits.size(); i++) {
            all.add(new ReadSample(nonDigits.get(i), predictions.get(i)));
        }
        return StrokeEvaluation.of(Evaluation.of(digits), all);
    }

    /** Evaluates the model on pen strokes in every {@link Variation}. */
    public Map<Variation, Evaluation> variations(List<LabeledInk> samples, String dataset) {
        return variations(EvaluationSet.ofStrokes(samples, dataset));
    }

    /** Evaluates the model on the pen strokes of a set in every {@link Variation}; leaves out other samples. */
    public Map<Variation, Evaluation> variations(EvaluationSet set) {
        Map<Variation, Evaluation> evaluations = new EnumMap<>(Variation.class);
        for (Variation variation : Variation.values()) {
            List<EvaluationSample> varied = set.samples().stream()
                    .flatMap(sample -> sample
                            .strokes()
                            .<EvaluationSample>map(ink -> new InkSample(sample.label(), variation.apply(ink)))
                            .stream())
                    .toList();
            evaluations.put(variation, Evaluation.of(images.evaluate(new EvaluationSet(set.name(), varied))));
        }
        return evaluations;
    }
}
