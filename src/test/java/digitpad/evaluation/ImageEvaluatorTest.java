package digitpad.evaluation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigit;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImageEvaluatorTest {
    private static final EvaluationSet SET = EvaluationSet.ofImages(SampleData.images(600, 1), "sample");

    private static Recognizer recognizer;

    @BeforeAll
    static void load() {
        recognizer = Recognizer.of(ENGINE, new ModelStore(Path.of("unused")).load("tutorial"));
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    @Test
    void results_areThoseOfEachImage() {
        EvaluationResults results = new ImageEvaluator(recognizer).evaluate(SET);
        assertTrue(results.isComplete());
        List<Prediction> expected = recognizer.readAll(SampleData.images(600, 1).images());
        assertEquals(
                expected,
                results.results().stream().map(ImageResult::prediction).toList());
        for (int i = 0; i < SET.size(); i++) {
            assertEquals(i, results.results().get(i).index());
            assertEquals(SET.samples().get(i), results.results().get(i).sample());
        }
    }

    @Test
    void chunks_arriveInOrder() {
        List<ImageResult> arrived = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        EvaluationResults results = new ImageEvaluator(recognizer).evaluate(SET, progress -> {
            arrived.addAll(progress.chunk());
            done.add(progress.done());
            assertEquals(600, progress.total());
        });
        assertEquals(results.results(), arrived);
        assertEquals(List.of(250, 500, 600), done);
    }

    @Test
    void interrupt_keepsTheResultsSoFar() {
        EvaluationResults results = new ImageEvaluator(recognizer)
                .evaluate(SET, progress -> Thread.currentThread().interrupt());
        assertTrue(Thread.interrupted(), "the interrupt is left to the caller");
        assertEquals(250, results.results().size());
        assertFalse(results.isComplete());
    }

    @Test
    void ownDigits_areReadAsTheyWereDrawn() {
        DigitImage picture = SampleData.images(1, 1).image(0);
        Ink line = new Ink(List.of(new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 16)));
        EvaluationSet set = EvaluationSet.ofOwnDigits(
                List.of(
                        new OwnDigit(1, Instant.EPOCH, line, Optional.empty()),
                        new OwnDigit(7, Instant.EPOCH, line, Optional.of(picture))),
                "own digits");
        assertTrue(set.hasStrokes());
        assertEquals(new PictureSample(7, picture), set.samples().get(1));
        assertTrue(new ImageEvaluator(recognizer).evaluate(set).results().get(0).isCorrect());
    }
}
