package digitpad.recognition;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the recognizer's answers against plain arithmetic. */
class RecognizerTest {
    /** Rounding error of probabilities, from single precision and the order of addition. */
    private static final double TOLERANCE = 1e-4;

    private static Model model;
    private static Recognizer recognizer;

    @BeforeAll
    static void build() {
        model = TestModels.withSmallWeights(Preset.TUTORIAL, "mild", 1);
        recognizer = Recognizer.of(ENGINE, model);
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    @Test
    void answersMatchPlainLoopsOverTheModelFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.digitpad");
        ModelFile.write(file, model);
        PlainNetwork plain = new PlainNetwork(file);
        for (DigitImage image : TestModels.noiseImages(6)) {
            double[] expected = plain.read(image);
            Prediction read = recognizer.read(image);
            for (int digit = 0; digit < Prediction.CLASSES; digit++) {
                assertEquals(expected[digit], read.probability(digit), TOLERANCE);
                assertTrue(expected[digit] < 0.9, "the network must be certain of no digit, so that all layers matter");
            }
        }
    }

    @Test
    void readAll_keepsTheOrderOfImages() {
        List<DigitImage> few = TestModels.noiseImages(7);
        List<Prediction> alone = few.stream().map(recognizer::read).toList();
        List<DigitImage> many = new ArrayList<>();
        Random random = new Random(3);
        List<Integer> which = new ArrayList<>();
        for (int i = 0; i < 503; i++) {
            which.add(random.nextInt(few.size()));
            many.add(few.get(which.get(i)));
        }
        List<Prediction> together = recognizer.readAll(many);
        assertEquals(many.size(), together.size());
        for (int i = 0; i < many.size(); i++) {
            assertSame(alone.get(which.get(i)), together.get(i));
        }
        assertEquals(List.of(), recognizer.readAll(List.of()));
    }

    @Test
    void readingTwice_givesTheSameResult() {
        DigitImage image = TestModels.noiseImages(1).get(0);
        assertSame(recognizer.read(image), recognizer.read(image));
    }

    @Test
    void use_switchesToModelOfSameArchitecture() {
        DigitImage image = TestModels.noiseImages(1).get(0);
        Model other = TestModels.withSmallWeights(Preset.TUTORIAL, "other", 2);
        try (Recognizer switching = Recognizer.of(ENGINE, model);
                Recognizer fresh = Recognizer.of(ENGINE, other)) {
            assertSame(recognizer.read(image), switching.read(image));
            switching.use(other);
            assertEquals(other.info(), switching.model());
            assertSame(fresh.read(image), switching.read(image));
        }
    }

    @Test
    void use_rejectsAModelOfAnotherArchitecture(@TempDir Path folder) {
        DigitImage image = TestModels.noiseImages(1).get(0);
        Model best = new ModelStore(folder).load("best");
        try (Recognizer unchanged = Recognizer.of(ENGINE, model)) {
            assertThrows(IllegalArgumentException.class, () -> unchanged.use(best));
            assertSame(recognizer.read(image), unchanged.read(image));
        }
    }

    @Test
    void recognizersOfOneModelAreIndependent() {
        DigitImage image = TestModels.noiseImages(1).get(0);
        Recognizer other = Recognizer.of(ENGINE, model);
        Prediction before = other.read(image);
        other.close();
        assertSame(before, recognizer.read(image));
    }

    @Test
    void closedRecognizer_throws() {
        Recognizer closed = Recognizer.of(ENGINE, model);
        closed.close();
        assertThrows(IllegalStateException.class, () -> closed.read(DigitImage.blank()));
        closed.close();
    }

    private static void assertSame(Prediction expected, Prediction actual) {
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            assertEquals(expected.probability(digit), actual.probability(digit), TOLERANCE);
        }
    }
}
