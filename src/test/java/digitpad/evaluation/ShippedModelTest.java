package digitpad.evaluation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.ImageImport;
import digitpad.image.Normalizer;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigit;
import digitpad.ink.NonDigits;
import digitpad.ink.Sheet;
import digitpad.ink.StrokeSamples;
import digitpad.ink.UnipenReader;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests what the README and the model cards claim about the shipped models. */
@Tag("long")
class ShippedModelTest {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedModelTest.class);

    /** For {@code tutorial}, which was not trained on strokes. */
    private static final double TUTORIAL_TEST_ACCURACY = 0.992;

    private static final double TUTORIAL_PEN_ACCURACY = 0.945;
    private static final double BEST_TEST_ACCURACY = 0.9965;
    /**
     * For {@code best}, which was trained on most of these strokes: less would mean that they are processed differently
     * now.
     */
    private static final double BEST_PEN_ACCURACY = 0.998;

    /** The same for the UNIPEN digits, 59 of which are broken: parts of a digit, or two at once. */
    private static final double BEST_UNIPEN_ACCURACY = 0.99;

    private static final double CALIBRATION_ERROR = 0.003;
    private static final double IMAGES_REJECTED = 0.005;
    private static final double STROKES_REJECTED = 0.01;
    private static final double LETTERS_REJECTED = 0.96;
    private static final double SIGNS_REJECTED = 0.85;
    private static final double NON_DIGITS_REJECTED = 0.87;
    /** For kinds of non-digits that are not used in training. */
    private static final double NEW_KINDS_REJECTED = 0.7;

    /** Maximum loss of accuracy with another size, position, pen width or sampling of the strokes. */
    private static final double VARIATION_LOSS = 0.003;

    /** Maximum loss of accuracy by image import. */
    private static final double IMPORT_LOSS = 0.001;

    /** Every fourth sample of the strokes is drawn in all variations: more would take minutes. */
    private static final int VARIED = 4;

    private static final int ENLARGED = 10;

    private static final Map<String, Recognizer> RECOGNIZERS = new HashMap<>();

    /** Results on the test images by model, computed once for all tests. */
    private static final Map<String, Evaluation> TEST_IMAGES = new HashMap<>();

    /** The test images after image import; empty until the first test that needs them. */
    private static List<DigitImage> imported = List.of();

    @BeforeAll
    static void load() {
        ModelStore store = new ModelStore(Path.of("unused"));
        ModelStore.shipped().forEach(name -> RECOGNIZERS.put(name, Recognizer.of(ENGINE, store.load(name))));
    }

    @AfterAll
    static void close() {
        RECOGNIZERS.values().forEach(Recognizer::close);
    }

    static Stream<String> shipped() {
        return ModelStore.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void testAccuracy_equalsThatOfManifest(String model) {
        Evaluation evaluation = testImages(model);
        assertEquals(10_000, evaluation.images());
        assertEquals(
                RECOGNIZERS.get(model).model().testAccuracy().orElseThrow(),
                evaluation.accuracy(),
                0.0002,
                "accuracy in the manifest");
    }

    @Test
    void tutorial_reachesAccuracyOfTutorial() {
        double images = testImages("tutorial").accuracy();
        assertTrue(images >= TUTORIAL_TEST_ACCURACY, "test accuracy " + images);
        double strokes =
                evaluator("tutorial").strokes(penStrokes(), "pen strokes").accuracy();
        assertTrue(strokes >= TUTORIAL_PEN_ACCURACY, "pen accuracy " + strokes);
    }

    @Test
    void best_isAccurateCalibratedAndRejectsFewDigits() {
        Evaluation images = testImages("best");
        assertTrue(images.accuracy() >= BEST_TEST_ACCURACY, "test accuracy " + images.accuracy());
        assertTrue(images.calibrationError() <= CALIBRATION_ERROR, "calibration error " + images.calibrationError());
        assertFewRejected(images, IMAGES_REJECTED);
        Evaluation strokes = evaluator("best").strokes(penStrokes(), "pen strokes");
        assertEquals(7_494, strokes.images());
        assertTrue(strokes.accuracy() >= BEST_PEN_ACCURACY, "pen accuracy " + strokes.accuracy());
        assertFewRejected(strokes, STROKES_REJECTED);
    }

    @Test
    void best_readsHandsOfOtherLaboratories() {
        Evaluation digits = evaluator("best")
                .strokes(samples("unipen-digits.unp"), "UNIPEN")
                .digits();
        assertEquals(10_019, digits.images());
        assertTrue(digits.accuracy() >= BEST_UNIPEN_ACCURACY, "accuracy " + digits.accuracy());
        assertFewRejected(digits, STROKES_REJECTED);
    }

    @Test
    void best_rejectsWrittenLettersAndSigns() {
        StrokeScore score = evaluator("best")
                .strokes(samples("unipen-letters-signs.unp"), "UNIPEN")
                .all();
        assertTrue(score.letters().share() >= LETTERS_REJECTED, "letters: " + score.letters());
        assertTrue(score.signs().share() >= SIGNS_REJECTED, "signs: " + score.signs());
    }

    @Test
    void best_rejectsNonDigits() {
        List<NonDigit> drawn = NonDigits.all(1, penStrokes());
        List<Prediction> read = RECOGNIZERS
                .get("best")
                .readAll(drawn.stream()
                        .map(one ->
                                InkNormalizer.normalize(new Sheet(Optional.empty(), one.ink()), StrokeWidth.LIKE_MNIST))
                        .toList());
        Map<String, long[]> byKind = new TreeMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            List<String> kinds = new ArrayList<>(List.of("all", drawn.get(i).kind()));
            if (NonDigits.isUnseenInTraining(drawn.get(i))) {
                kinds.add("unseen in training");
            }
            for (String kind : kinds) {
                long[] counts = byKind.computeIfAbsent(kind, unused -> new long[2]);
                counts[0] += read.get(i).isDigitLike() ? 0 : 1;
                counts[1]++;
            }
        }
        byKind.forEach((kind, counts) -> LOG.info("non-digits rejected: {}: {} of {}", kind, counts[0], counts[1]));
        assertRejected(NON_DIGITS_REJECTED, byKind.get("all"));
        assertRejected(NEW_KINDS_REJECTED, byKind.get("unseen in training"));
    }

    @Test
    void best_hardlyDependsOnVariation() {
        List<LabeledInk> all = penStrokes();
        List<LabeledInk> some = IntStream.range(0, all.size() / VARIED)
                .mapToObj(i -> all.get(i * VARIED))
                .toList();
        Map<Variation, Evaluation> varied = evaluator("best").variations(some, "pen strokes");
        double asWritten = varied.get(Variation.AS_WRITTEN).accuracy();
        varied.forEach((variation, evaluation) -> assertTrue(
                evaluation.accuracy() >= asWritten - VARIATION_LOSS,
                variation + ": " + evaluation.accuracy() + ", as written " + asWritten));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void enlargedAndImportedImages_areReadAsBefore(String model) {
        LabeledImages test = RealData.mnist().test();
        double direct = testImages(model).accuracy();
        double afterImport = accuracy(model, test, imported(test));
        assertTrue(afterImport >= direct - IMPORT_LOSS, "direct " + direct + ", imported " + afterImport);
    }

    private static void assertRejected(double share, long[] counts) {
        assertTrue(counts[0] >= share * counts[1], counts[0] + " of " + counts[1] + " rejected");
    }

    private static void assertFewRejected(Evaluation evaluation, double share) {
        assertTrue(
                evaluation.rejected() <= share * evaluation.images(),
                evaluation.rejected() + " of " + evaluation.images() + " rejected");
    }

    private static Evaluation testImages(String model) {
        MnistData data = RealData.mnist();
        return TEST_IMAGES.computeIfAbsent(model, unused -> evaluator(model).images(data.test(), data.name()));
    }

    private static List<DigitImage> imported(LabeledImages test) {
        if (imported.isEmpty()) {
            imported = IntStream.range(0, test.count())
                    .parallel()
                    .mapToObj(i -> Normalizer.normalize(enlarged(test.image(i))))
                    .toList();
        }
        return imported;
    }

    private static Evaluator evaluator(String model) {
        return new Evaluator(RECOGNIZERS.get(model));
    }

    private static StrokeSamples samples(String file) {
        return UnipenReader.read(RealData.strokeFile(file)).samples();
    }

    private static List<LabeledInk> penStrokes() {
        return UnipenReader.read(RealData.strokeFile()).samples().digits();
    }

    private static double accuracy(String model, LabeledImages images, List<DigitImage> pictures) {
        List<Prediction> predictions = RECOGNIZERS.get(model).readAll(pictures);
        int correct = 0;
        for (int i = 0; i < predictions.size(); i++) {
            correct += predictions.get(i).digit() == images.label(i) ? 1 : 0;
        }
        return correct / (double) predictions.size();
    }

    /** Returns the image as a 280x280 picture, dark on white, imported like any opened picture. */
    private static Coverage enlarged(DigitImage image) {
        int side = ENLARGED * DigitImage.SIZE;
        int[] argb = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int gray = 255 - Math.round(255 * image.at(row / ENLARGED, column / ENLARGED));
                argb[row * side + column] = 0xFF << 24 | gray << 16 | gray << 8 | gray;
            }
        }
        return ImageImport.ofArgb("test", side, side, argb).ink();
    }
}
