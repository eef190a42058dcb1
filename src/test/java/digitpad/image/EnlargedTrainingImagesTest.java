package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.dataset.LabeledImages;
import digitpad.engine.TestEngine;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.UserException;
import java.awt.RenderingHints;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enlarges MNIST training images, some of which are broken, and reads them like opened pictures. */
@Tag("long")
class EnlargedTrainingImagesTest {
    private static final Logger LOG = LoggerFactory.getLogger(EnlargedTrainingImagesTest.class);
    private static final int STEP = 60;
    /** Single digits that may be taken for several things, as a share. */
    private static final double MAX_REFUSED = 0.0002;

    private static final double MAX_LOSS = 0.001;

    static Stream<Object> interpolations() {
        return Stream.of(
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR,
                RenderingHints.VALUE_INTERPOLATION_BILINEAR,
                RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    @ParameterizedTest
    @MethodSource("interpolations")
    void enlargedImagesAreReadAsBefore(Object interpolation) {
        LabeledImages training = RealData.mnist().training();
        int[] chosen =
                IntStream.range(0, training.count() / STEP).map(i -> i * STEP).toArray();
        List<DigitImage> direct = IntStream.of(chosen).mapToObj(training::image).toList();
        List<DigitImage> imported =
                direct.stream().map(image -> imported(image, interpolation)).toList();
        long refused = imported.stream().filter(DigitImage::isBlank).count();
        try (Recognizer recognizer = Recognizer.of(TestEngine.ENGINE, new ModelStore(Path.of("unused")).load("best"))) {
            double before = accuracy(recognizer.readAll(direct), training, chosen);
            double after = accuracy(recognizer.readAll(imported), training, chosen);
            LOG.info("{}: {} refused, accuracy {}, enlarged {}", interpolation, refused, before, after);
            assertTrue(refused <= MAX_REFUSED * chosen.length, refused + " refused");
            assertTrue(after >= before - MAX_LOSS, "direct " + before + ", enlarged " + after);
        }
    }

    private static double accuracy(List<Prediction> read, LabeledImages images, int[] chosen) {
        long right = IntStream.range(0, chosen.length)
                .filter(i -> read.get(i).digit() == images.label(chosen[i]))
                .count();
        return (double) right / chosen.length;
    }

    /** Returns the image after enlarging and importing it; blank if it is refused. */
    private static DigitImage imported(DigitImage image, Object interpolation) {
        try {
            return Normalizer.normalize(ImageImport.ofArgb(
                            "enlarged",
                            EnlargedImage.SIDE,
                            EnlargedImage.SIDE,
                            EnlargedImage.argb(image, interpolation))
                    .usableInk());
        } catch (UserException e) {
            return DigitImage.blank();
        }
    }
}
