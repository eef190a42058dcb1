package digitpad.evaluation.score;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes results for tests. */
public final class Results {
    private Results() {}

    /** Returns the results of a model that answers so to blank images with these labels, with full confidence. */
    public static EvaluationResults of(String model, int[] labels, int... answers) {
        double[] confidences = new double[labels.length];
        Arrays.fill(confidences, 1);
        return of(model, labels, answers, confidences);
    }

    /** Returns the results of a model that answers so, with these confidences, which are above 0.1. */
    public static EvaluationResults of(String model, int[] labels, int[] answers, double[] confidences) {
        List<EvaluationSample> samples = new ArrayList<>();
        for (int label : labels) {
            samples.add(new PictureSample(label, DigitImage.blank()));
        }
        List<ImageResult> results = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            results.add(new ImageResult(i, samples.get(i), prediction(answers[i], confidences[i])));
        }
        return new EvaluationResults(model, new EvaluationSet("data", samples), results);
    }

    /** Returns a prediction whose other digits are equally probable. */
    public static Prediction prediction(int answer, double confidence) {
        float[] probabilities = new float[Prediction.CLASSES];
        Arrays.fill(probabilities, (float) ((1 - confidence) / (Prediction.CLASSES - 1)));
        probabilities[answer] = (float) confidence;
        return Prediction.of(probabilities, true);
    }
}
