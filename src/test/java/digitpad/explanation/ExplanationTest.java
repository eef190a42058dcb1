package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.model.Model;
import digitpad.network.Preset;
import digitpad.recognition.Logits;
import digitpad.recognition.Recognizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks explanations against the network's own answers. */
class ExplanationTest {
    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#shipped")
    void counterfactual_matchesRecognitionWithoutThePieces(Model model) {
        Sheet sheet = RandomDrawings.sheet(new Random(43));
        try (Inspector inspector = Inspector.of(ENGINE, model);
                Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            Counterfactual counterfactual = Counterfactual.find(inspector, sheet, StrokeWidth.LIKE_MNIST, () -> false)
                    .orElseThrow();
            assertEquals(
                    recognizer
                            .read(InkNormalizer.normalize(sheet, StrokeWidth.LIKE_MNIST))
                            .digit(),
                    counterfactual.digit());
            assertNotEquals(counterfactual.digit(), counterfactual.runnerUp());
            boolean anyAlone = counterfactual.erasures().stream()
                    .anyMatch(erasure ->
                            erasure.pieces().size() == 1 && erasure.after().digit() != counterfactual.digit());
            assertEquals(
                    anyAlone,
                    counterfactual.erasures().get(0).pieces().size() == 1
                            && counterfactual.erasures().get(0).after().digit() != counterfactual.digit(),
                    "a single piece that changes the digit must come first");
            double before = Double.POSITIVE_INFINITY;
            for (Counterfactual.Erasure erasure : counterfactual.erasures()) {
                DigitImage remaining = InkNormalizer.normalize(erasure.remaining(), StrokeWidth.LIKE_MNIST);
                assertArrayEquals(
                        recognizer.read(remaining).toArray(), erasure.after().toArray(), 1e-4f);
                if (erasure.pieces().size() > 1) {
                    assertEquals(counterfactual.erasures().get(0), erasure, "several pieces together must come first");
                    assertNotEquals(counterfactual.digit(), erasure.after().digit());
                } else if (!erasure.equals(counterfactual.erasures().get(0))) {
                    assertTrue(erasure.marginDrop() <= before, "the largest effect must come first");
                    before = erasure.marginDrop();
                }
            }
            assertFalse(Counterfactual.find(inspector, sheet, StrokeWidth.LIKE_MNIST, () -> true)
                    .isPresent());
            assertEquals(
                    Optional.empty(),
                    Counterfactual.find(inspector, Sheet.blank(), StrokeWidth.LIKE_MNIST, () -> false));
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void dropout_dropsItsShareAndFollowsTheSeed(Model model) {
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            Activations activations = inspector.activations(RandomDrawings.image(new Random(47)));
            Dropout one = Dropout.of(inspector, activations, 1);
            double share = 1 - model.info().training().recipe().dropout();
            assertEquals(share < 1 ? share : 0.5, one.keepProbability());
            int kept = 0;
            for (boolean unit : one.mask()) {
                kept += unit ? 1 : 0;
            }
            assertEquals(one.keepProbability(), (double) kept / one.mask().length, 0.2);
            Dropout same = Dropout.of(inspector, activations, 1);
            assertArrayEquals(one.mask(), same.mask());
            assertEquals(one.prediction(), same.prediction());
            assertFalse(java.util.Arrays.equals(
                    one.mask(), Dropout.of(inspector, activations, 2).mask()));
            // With all inputs, the last layer gives the network's logits.
            float[] all = activations.of(inspector.structure().lastLevel() - 1);
            assertArrayEquals(activations.logits(), inspector.lastLayerLogits(all), 1e-4f);
            FullyConnected output = (FullyConnected)
                    inspector.structure().layer(inspector.structure().lastLevel());
            float[] inputs = all.clone();
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = one.mask()[i] ? (float) (inputs[i] / one.keepProbability()) : 0;
            }
            float[] logits = new float[output.output().maps()];
            for (int unit = 0; unit < logits.length; unit++) {
                logits[unit] = (float) UnitCell.of(output, inputs, unit).output();
            }
            float[] digits = Logits.digitLogits(model.info().architecture().outputs(), logits, 0);
            assertArrayEquals(
                    Logits.prediction(digits, model.info().calibration()).toArray(),
                    one.prediction().toArray(),
                    1e-4f);
        }
    }

    @Test
    void topActivatingImages_comeInDescendingOrder() {
        Model model = InspectedModels.random(Preset.QUICK);
        LabeledImages images = SampleData.images(73, 3);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            int level = 5;
            NetworkStructure structure = inspector.structure();
            List<List<TopActivatingImages.ActivatingImage>> found =
                    TopActivatingImages.find(inspector, images, 73, level, () -> false);
            assertEquals(structure.shape(level).maps(), found.size());
            List<float[]> activations = images.images().stream()
                    .map(image -> inspector.activations(image).of(level))
                    .toList();
            for (int map = 0; map < found.size(); map++) {
                double strongest = 0;
                for (float[] values : activations) {
                    int area = structure.shape(level).area();
                    for (int i = map * area; i < (map + 1) * area; i++) {
                        strongest = Math.max(strongest, values[i]);
                    }
                }
                assertEquals(strongest == 0, found.get(map).isEmpty());
                for (int i = 0; i < found.get(map).size(); i++) {
                    float value = found.get(map).get(i).value();
                    assertTrue(i > 0 || Math.abs(value - strongest) <= 1e-4 * strongest, "map " + map);
                    assertTrue(i == 0 || value <= found.get(map).get(i - 1).value());
                }
            }
            assertTrue(TopActivatingImages.find(inspector, images, 73, level, () -> true).stream()
                    .allMatch(List::isEmpty));
        }
    }
}
