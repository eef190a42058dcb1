package digitpad.recognition;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.augmentation.Mixture;
import digitpad.dataset.LabeledImages;
import digitpad.engine.InferenceNetwork;
import digitpad.image.DigitImage;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.TestModels;
import digitpad.model.TrainingSettings;
import digitpad.network.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final float[] LOGITS = {1, 3, -2, 0, 0, 0, 0, 0, 0, 0};

    @Test
    void prediction_isTheSoftmaxAtTheTemperature() {
        for (double temperature : new double[] {0.5, 1, 2}) {
            double sum = 0;
            for (float logit : LOGITS) {
                sum += Math.exp(logit / temperature);
            }
            Prediction prediction = Logits.prediction(LOGITS, new Calibration(temperature, 0));
            for (int digit = 0; digit < 10; digit++) {
                assertEquals(Math.exp(LOGITS[digit] / temperature) / sum, prediction.probability(digit), 1e-6);
            }
            assertEquals(1, prediction.digit());
        }
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        Prediction prediction =
                Logits.prediction(new float[] {3e4f, -3e4f, 0, 0, 0, 0, 0, 0, 0, 2.9e4f}, Calibration.NONE);
        assertEquals(1, prediction.probability(0), 1e-6);
    }

    @Test
    void tooLittleEvidence_isNotDigitLike() {
        double evidence = Logits.evidence(LOGITS);
        assertEquals(Math.log(Math.exp(1) + Math.exp(3) + Math.exp(-2) + 7), evidence, 1e-6);
        assertTrue(
                Logits.prediction(LOGITS, new Calibration(1, evidence - 1e-6)).isDigitLike());
        assertFalse(
                Logits.prediction(LOGITS, new Calibration(1, evidence + 1e-6)).isDigitLike());
        assertTrue(Logits.prediction(LOGITS, Calibration.NONE).isDigitLike());
    }

    @Test
    void invalidCalibrations_areRejected() {
        for (double temperature : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Calibration(temperature, 0));
        }
        assertThrows(IllegalArgumentException.class, () -> new Calibration(1, Double.NaN));
    }

    /** The temperature must have the lowest cross-entropy; the threshold must reject the specified share. */
    @Test
    void calibrator_findsBestTemperatureAndThreshold() {
        Model model = TestModels.untrained("wild", 3);
        LabeledImages images = labeledAsRead(enoughDigits(), model);
        Calibration found = Calibrator.calibrate(ENGINE, model, HeldOut.of(images));
        double least = crossEntropy(model, images, found.temperature());
        assertTrue(least < crossEntropy(model, images, found.temperature() * 1.05));
        assertTrue(least < crossEntropy(model, images, found.temperature() / 1.05));
        try (Recognizer recognizer = Recognizer.of(ENGINE, model.withCalibration(found))) {
            long rejected = recognizer.readAll(images.images()).stream()
                    .filter(prediction -> !prediction.isDigitLike())
                    .count();
            assertEquals((long) (Calibrator.REJECTED_SHARE * images.count()), rejected);
        }
    }

    /** Strokes with less evidence than images lower the threshold, if there are enough of them. */
    @Test
    void calibrator_rejectsAtMostTheShareOfStrokes() {
        Model model = TestModels.untrained("wild", 3);
        LabeledImages images = labeledAsRead(enoughDigits(), model);
        double ofImages = threshold(model, new HeldOut(images, List.of()));
        List<DigitImage> all = List.copyOf(images.images());
        List<DigitImage> weak = leastEvidence(model, all, Calibrator.MIN_STROKES);
        assertTrue(threshold(model, new HeldOut(images, weak)) < ofImages);
        List<DigitImage> strong = new ArrayList<>(all);
        strong.removeAll(leastEvidence(model, all, 100));
        assertEquals(ofImages, threshold(model, new HeldOut(images, strong)));
        assertEquals(ofImages, threshold(model, new HeldOut(images, weak.subList(0, Calibrator.MIN_STROKES - 1))));
    }

    private static double threshold(Model model, HeldOut heldOut) {
        return Calibrator.calibrate(ENGINE, model, heldOut).evidenceThreshold();
    }

    /** Returns the {@code count} images with the least evidence. */
    private static List<DigitImage> leastEvidence(Model model, List<DigitImage> images, int count) {
        IdentityHashMap<DigitImage, Double> evidence = new IdentityHashMap<>();
        try (InferenceNetwork network = ENGINE.inferenceNetwork(model.info().architecture(), model.parameters())) {
            List<float[]> logits =
                    new DigitReader(network, model.info().architecture().outputs()).logits(images);
            for (int i = 0; i < images.size(); i++) {
                evidence.put(images.get(i), Logits.evidence(logits.get(i)));
            }
        }
        return images.stream()
                .sorted(Comparator.comparing(evidence::get))
                .limit(count)
                .toList();
    }

    @Test
    void calibrator_withoutErrors_keepsTemperatureOne() {
        Model sure = TestModels.untrained("sure", 3);
        int answer = answer(sure);
        byte[] labels = new byte[Calibrator.MIN_DIGITS];
        Arrays.fill(labels, (byte) answer);
        byte[] pixels = new byte[Calibrator.MIN_DIGITS * DigitImage.PIXELS];
        Arrays.fill(pixels, (byte) 100);
        assertEquals(
                1,
                Calibrator.calibrate(ENGINE, sure, HeldOut.of(LabeledImages.of(pixels, labels)))
                        .temperature());
        labels[0] = (byte) ((answer + 1) % 10);
        assertTrue(Calibrator.calibrate(ENGINE, sure, HeldOut.of(LabeledImages.of(pixels, labels)))
                        .temperature()
                != 1);
    }

    /** Returns the model's digit for an image of uniform gray. */
    private static int answer(Model model) {
        float[] gray = new float[DigitImage.PIXELS];
        Arrays.fill(gray, 100 / 255f);
        try (Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            return recognizer.read(DigitImage.of(gray)).digit();
        }
    }

    @Test
    void calibrator_withTooFewDigits_returnsNone() {
        LabeledImages few = SampleData.inMemory().training();
        assertTrue(few.count() < Calibrator.MIN_DIGITS);
        assertEquals(Calibration.NONE, Calibrator.calibrate(ENGINE, TestModels.untrained("fresh", 3), HeldOut.of(few)));
    }

    @Test
    void calibrator_withoutNonDigitTraining_rejectsNothing() {
        Model model = TestModels.untrained("fresh", 3);
        ModelInfo info = model.info();
        TrainingSettings original = info.training();
        Recipe recipe = original.recipe();
        Model trainedWithoutNonDigits = new Model(
                new ModelInfo(
                        info.name(),
                        info.preset(),
                        info.architecture(),
                        new TrainingSettings(
                                new Recipe(
                                        recipe.steps(),
                                        recipe.batchSize(),
                                        recipe.optimizer(),
                                        recipe.learningRate(),
                                        recipe.schedule(),
                                        recipe.dropout(),
                                        recipe.augmentation(),
                                        Mixture.DIGITS_ONLY,
                                        0,
                                        0),
                                original.stepsDone(),
                                original.seed(),
                                original.dataset(),
                                original.images(),
                                original.extraSamples()),
                        info.validationAccuracy(),
                        info.testAccuracy(),
                        info.calibration(),
                        info.created()),
                model.parameters());
        Calibration found = Calibrator.calibrate(ENGINE, trainedWithoutNonDigits, HeldOut.of(enoughDigits()));
        assertEquals(Calibration.NONE.evidenceThreshold(), found.evidenceThreshold());
        assertEquals(
                Calibrator.calibrate(ENGINE, model, HeldOut.of(enoughDigits())).temperature(),
                found.temperature(),
                1e-4);
    }

    /** Returns a few more digits than calibration needs. */
    private static LabeledImages enoughDigits() {
        return SampleData.images(Calibrator.MIN_DIGITS + 200, 1);
    }

    /** Returns the images with labels that the model reads right seven times out of ten. */
    private static LabeledImages labeledAsRead(LabeledImages images, Model model) {
        byte[] pixels = new byte[images.count() * DigitImage.PIXELS];
        byte[] labels = new byte[images.count()];
        try (Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            List<DigitImage> shown = images.images();
            List<Prediction> predictions = recognizer.readAll(shown);
            for (int i = 0; i < labels.length; i++) {
                float[] values = shown.get(i).toArray();
                for (int j = 0; j < values.length; j++) {
                    pixels[i * values.length + j] = (byte) Math.round(values[j] * 255);
                }
                labels[i] = (byte) ((predictions.get(i).digit() + (i % 10 < 7 ? 0 : 1)) % 10);
            }
        }
        return LabeledImages.of(pixels, labels);
    }

    private static double crossEntropy(Model model, LabeledImages images, double temperature) {
        try (Recognizer recognizer = Recognizer.of(ENGINE, model.withCalibration(new Calibration(temperature, 0)))) {
            List<Prediction> predictions = recognizer.readAll(images.images());
            double sum = 0;
            for (int i = 0; i < predictions.size(); i++) {
                sum -= Math.log(Math.max(1e-30, predictions.get(i).probability(images.label(i))));
            }
            return sum;
        }
    }
}
