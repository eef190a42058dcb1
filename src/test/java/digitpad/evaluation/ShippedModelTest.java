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

/** What the README and the cards say of the models that come with the program. */
@Tag("long")
class ShippedModelTest {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedModelTest.class);

    /** Of {@code tutorial}, whose training held no strokes. */
    private static final double TUTORIAL_TEST_ACCURACY = 0.992;

    private static final double TUTORIAL_PEN_ACCURACY = 0.945;
    private static final double BEST_TEST_ACCURACY = 0.996;
    /** Of {@code best}, whose training held these strokes: less would mean that they go another way now. */
    private static final double BEST_PEN_ACCURACY = 0.995;

    private static final double CALIBRATION_ERROR = 0.005;
    private static final double DIGITS_REJECTED = 0.01;
    private static final double NON_DIGITS_REJECTED = 0.8;
    /** Of kinds of which no training shows any. */
    private static final double NEW_KINDS_REJECTED = 0.75;

    /** What may be lost where the same strokes come in another size, place or sampling, or from another pen. */
    private static final double VARIATION_LOSS = 0.003;

    /** What a picture may lose on the way through image import, as a share of the digits. */
    private static final double IMPORT_LOSS = 0.001;

    /** Of the strokes, every so many-th is drawn in all variations: more would take minutes. */
    private static final int VARIED = 4;

    private static final int ENLARGED = 10;

    private static final Map<String, Recognizer> RECOGNIZERS = new HashMap<>();

    /** Of the test images, by model: read once for all tests that ask about them. */
    private static final Map<String, Evaluation> TEST_IMAGES = new HashMap<>();

    /** The test images as pictures that were taken in, or empty before the first test that asks for them. */
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
    void itReadsTheTestImagesAsItsManifestSays(String model) {
        Evaluation evaluation = testImages(model);
        assertEquals(10_000, evaluation.images());
        assertEquals(
                RECOGNIZERS.get(model).model().testAccuracy().orElseThrow(),
                evaluation.accuracy(),
                0.0002,
                "the manifest's claim");
    }

    @Test
    void theTutorialsNetworkReadsAsWellAsTheTutorials() {
        double images = testImages("tutorial").accuracy();
        assertTrue(images >= TUTORIAL_TEST_ACCURACY, "test accuracy " + images);
        double strokes =
                evaluator("tutorial").strokes(penStrokes(), "pen strokes").accuracy();
        assertTrue(strokes >= TUTORIAL_PEN_ACCURACY, "pen accuracy " + strokes);
    }

    @Test
    void theBestNetworkReadsImagesAndStrokesIsAsSureAsItIsRightAndDoubtsHardlyAnyDigit() {
        Evaluation images = testImages("best");
        assertTrue(images.accuracy() >= BEST_TEST_ACCURACY, "test accuracy " + images.accuracy());
        assertTrue(images.calibrationError() <= CALIBRATION_ERROR, "calibration error " + images.calibrationError());
        assertFewRejected(images);
        Evaluation strokes = evaluator("best").strokes(penStrokes(), "pen strokes");
        assertEquals(7_494, strokes.images());
        assertTrue(strokes.accuracy() >= BEST_PEN_ACCURACY, "pen accuracy " + strokes.accuracy());
        assertFewRejected(strokes);
    }

    @Test
    void theBestNetworkDoubtsWhatIsNoDigit() {
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
                kinds.add("of kinds that no training shows");
            }
            for (String kind : kinds) {
                long[] counts = byKind.computeIfAbsent(kind, unused -> new long[2]);
                counts[0] += read.get(i).isDigitLike() ? 0 : 1;
                counts[1]++;
            }
        }
        byKind.forEach((kind, counts) -> LOG.info("no digits, rejected: {}: {} of {}", kind, counts[0], counts[1]));
        assertRejected(NON_DIGITS_REJECTED, byKind.get("all"));
        assertRejected(NEW_KINDS_REJECTED, byKind.get("of kinds that no training shows"));
    }

    @Test
    void sizePlacePenAndSamplingHardlyMatterToTheBestNetwork() {
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
    void aTestImageBlownUpAndImportedAgainIsReadAsBefore(String model) {
        LabeledImages test = RealData.mnist().test();
        double direct = testImages(model).accuracy();
        double through = accuracy(model, test, imported(test));
        assertTrue(through >= direct - IMPORT_LOSS, "directly " + direct + ", imported " + through);
    }

    private static void assertRejected(double share, long[] counts) {
        assertTrue(counts[0] >= share * counts[1], counts[0] + " of " + counts[1] + " rejected");
    }

    private static void assertFewRejected(Evaluation evaluation) {
        assertTrue(
                evaluation.rejected() <= DIGITS_REJECTED * evaluation.images(),
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
                    .mapToObj(i -> Normalizer.normalize(blownUp(test.image(i))))
                    .toList();
        }
        return imported;
    }

    private static Evaluator evaluator(String model) {
        return new Evaluator(RECOGNIZERS.get(model));
    }

    private static List<LabeledInk> penStrokes() {
        return UnipenReader.read(RealData.strokeFile());
    }

    private static double accuracy(String model, LabeledImages images, List<DigitImage> pictures) {
        List<Prediction> predictions = RECOGNIZERS.get(model).readAll(pictures);
        int correct = 0;
        for (int i = 0; i < predictions.size(); i++) {
            correct += predictions.get(i).digit() == images.label(i) ? 1 : 0;
        }
        return correct / (double) predictions.size();
    }

    /** The image as a picture of 280x280, dark on white, taken in as any opened picture is. */
    private static Coverage blownUp(DigitImage image) {
        int side = ENLARGED * DigitImage.SIZE;
        int[] argb = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int grey = 255 - Math.round(255 * image.at(row / ENLARGED, column / ENLARGED));
                argb[row * side + column] = 0xFF << 24 | grey << 16 | grey << 8 | grey;
            }
        }
        return ImageImport.ofArgb(side, side, argb);
    }
}
