package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.ImageImport;
import digitpad.image.Normalizer;
import digitpad.ink.UnipenReader;
import digitpad.mnist.LabeledImages;
import digitpad.mnist.MnistData;
import digitpad.network.ModelStore;
import digitpad.network.Prediction;
import digitpad.network.Recognizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README says of the model that comes with the program. */
class ShippedModelTest {
    private static final double TEST_ACCURACY = 0.992;
    private static final double PEN_ACCURACY = 0.945;
    /** What a picture may lose on the way through image import, as a share of the digits. */
    private static final double IMPORT_LOSS = 0.001;

    private static final int ENLARGED = 10;

    private static Recognizer recognizer;

    @BeforeAll
    static void load() {
        recognizer = Recognizer.of(new ModelStore(Path.of("unused")).load(ModelStore.DEFAULT));
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    @Test
    void itReadsTheTestImagesAsItsManifestSays() {
        MnistData data = RealData.mnist();
        Evaluation evaluation = new Evaluator(recognizer).images(data.test(), data.name());
        assertEquals(10_000, evaluation.images());
        assertEquals(
                recognizer.model().testAccuracy().orElseThrow(), evaluation.accuracy(), 0.0002, "the manifest's claim");
        assertTrue(evaluation.accuracy() >= TEST_ACCURACY, "test accuracy " + evaluation.accuracy());
    }

    @Test
    void itReadsStrokesDrawnWithAPen() {
        Path file = RealData.strokes();
        Evaluation evaluation = new Evaluator(recognizer).strokes(UnipenReader.read(file), "pen strokes");
        assertEquals(7_494, evaluation.images());
        assertTrue(evaluation.accuracy() >= PEN_ACCURACY, "pen accuracy " + evaluation.accuracy());
    }

    @Test
    void aTestImageBlownUpAndImportedAgainIsReadAsBefore() {
        LabeledImages test = RealData.mnist().test();
        List<DigitImage> imported = new ArrayList<>();
        for (int i = 0; i < test.count(); i++) {
            Coverage blownUp = blownUp(test.image(i));
            imported.add(Normalizer.normalize(blownUp));
        }
        double direct = accuracy(test, test.images());
        double through = accuracy(test, imported);
        assertTrue(through >= direct - IMPORT_LOSS, "directly " + direct + ", imported " + through);
    }

    private static double accuracy(LabeledImages images, List<DigitImage> pictures) {
        List<Prediction> predictions = recognizer.readAll(pictures);
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
