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

/** What is said of a network's mind is what the network itself answers. */
class ExplanationTest {
    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#shipped")
    void withoutThePieceTheNetworkBelievesWhatWasSaid(Model model) {
        Sheet sheet = RandomDrawings.sheet(new Random(43));
        try (Inspector inspector = Inspector.of(ENGINE, model);
                Recognizer recognizer = Recognizer.of(ENGINE, model)) {
            Counterfactual change = Counterfactual.find(inspector, sheet, StrokeWidth.LIKE_MNIST, () -> false)
                    .orElseThrow();
            assertEquals(
                    recognizer
                            .read(InkNormalizer.normalize(sheet, StrokeWidth.LIKE_MNIST))
                            .digit(),
                    change.digit());
            assertNotEquals(change.digit(), change.runnerUp());
            boolean anyAlone = change.erasures().stream()
                    .anyMatch(option ->
                            option.pieces().size() == 1 && option.after().digit() != change.digit());
            assertEquals(
                    anyAlone,
                    change.erasures().get(0).pieces().size() == 1
                            && change.erasures().get(0).after().digit() != change.digit(),
                    "a piece that changes its mind alone comes first");
            double before = Double.POSITIVE_INFINITY;
            for (Counterfactual.Erasure option : change.erasures()) {
                DigitImage left = InkNormalizer.normalize(option.remaining(), StrokeWidth.LIKE_MNIST);
                assertArrayEquals(
                        recognizer.read(left).toArray(), option.after().toArray(), 1e-4f);
                if (option.pieces().size() > 1) {
                    assertEquals(change.erasures().get(0), option, "several together come first");
                    assertNotEquals(change.digit(), option.after().digit());
                } else if (!option.equals(change.erasures().get(0))) {
                    assertTrue(option.marginDrop() <= before, "the one that decides most comes first");
                    before = option.marginDrop();
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
    void dropoutBlanksItsShareOfTheUnitsAndTheSameSeedTheSame(Model model) {
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
            // With all units the last layer says what the whole network says.
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
    void theImagesThatExciteAMapMostComeFirst() {
        Model model = InspectedModels.random(Preset.QUICK);
        LabeledImages images = SampleData.images(73, 3);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            int level = 5;
            NetworkStructure anatomy = inspector.structure();
            List<List<TopActivatingImages.ActivatingImage>> found =
                    TopActivatingImages.find(inspector, images, 73, level, () -> false);
            assertEquals(anatomy.shape(level).maps(), found.size());
            List<float[]> activations = images.images().stream()
                    .map(image -> inspector.activations(image).of(level))
                    .toList();
            for (int map = 0; map < found.size(); map++) {
                double strongest = 0;
                for (float[] values : activations) {
                    int area = anatomy.shape(level).area();
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
