package digitpad.evaluation.robustness;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.evaluation.ImageEvaluator;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.InkSample;
import digitpad.evaluation.score.Score;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RobustnessTestTest {
    private static final EvaluationSet IMAGES = EvaluationSet.ofImages(SampleData.images(40, 1), "sample");
    private static final EvaluationSample ONE = new InkSample(
            1,
            new Ink(List.of(
                    new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 140), new InkPoint(140, 240)), 16))));

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
    void strengthZero_isThePlainAccuracy() {
        Robustness robustness = run(IMAGES, Disturbance.BLUR, Disturbance.NOISE, Disturbance.TREMOR);
        Score score = Score.of(new ImageEvaluator(recognizer).evaluate(IMAGES).results());
        assertEquals(2, robustness.curves().size(), "images do not tremble");
        for (RobustnessCurve curve : robustness.curves()) {
            assertEquals(0, curve.points().get(0).strength());
            assertEquals(score.accuracy(), curve.points().get(0).accuracy());
            assertEquals(
                    curve.disturbance().strengths(),
                    curve.points().stream()
                            .skip(1)
                            .map(RobustnessCurve.Point::strength)
                            .toList());
        }
        assertTrue(robustness.isComplete());
    }

    @Test
    void seededRuns_areEqual() {
        assertEquals(
                run(IMAGES, Disturbance.NOISE, Disturbance.OCCLUSION),
                run(IMAGES, Disturbance.NOISE, Disturbance.OCCLUSION));
    }

    @Test
    void tremor_isMeasuredOnStrokesOnly() {
        List<EvaluationSample> mixed = new ArrayList<>(IMAGES.samples());
        mixed.add(ONE);
        Robustness robustness = run(new EvaluationSet("mixed", mixed), Disturbance.TREMOR);
        RobustnessCurve.Point first = robustness.curves().get(0).points().get(0);
        assertEquals(1, first.accuracy().total());
        assertEquals(1, first.accuracy().count(), "an upright line is a 1");
        assertEquals(41, robustness.images());
    }

    @Test
    void progress_countsUpToTheTotal() {
        List<RobustnessProgress> news = new ArrayList<>();
        new RobustnessTest(recognizer).run(IMAGES, settings(Disturbance.BLUR), news::add);
        assertEquals(1 + Disturbance.BLUR.strengths().size(), news.size());
        RobustnessProgress last = news.get(news.size() - 1);
        assertEquals(last.total(), last.done());
        assertEquals(Disturbance.BLUR.max(), last.strength());
    }

    @Test
    void interrupt_keepsTheCurvesSoFar() {
        Robustness stopped = new RobustnessTest(recognizer)
                .run(IMAGES, settings(Disturbance.BLUR, Disturbance.NOISE), progress -> {
                    if (progress.strength() == 1) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertTrue(Thread.interrupted(), "the interrupt is left to the caller");
        assertFalse(stopped.isComplete());
        assertEquals(1, stopped.curves().size(), "noise was not tested");
        assertEquals(
                List.of(0.0, 0.5, 1.0),
                stopped.curves().get(0).points().stream()
                        .map(RobustnessCurve.Point::strength)
                        .toList());
    }

    @Test
    void noSamples_haveNoCurves() {
        Robustness robustness = run(new EvaluationSet("none", List.of()), Disturbance.BLUR);
        assertEquals(List.of(), robustness.curves());
        assertTrue(robustness.isComplete());
    }

    @Test
    void strengths_areShownWithTheirUnits() {
        assertEquals("15°", Disturbance.ROTATION.format(15));
        assertEquals("0.5 px", Disturbance.BLUR.format(0.5));
        assertEquals("20 %", Disturbance.LARGER.format(0.2));
        assertEquals("Shaky strokes", Disturbance.TREMOR.title());
    }

    private static Robustness run(EvaluationSet set, Disturbance... disturbances) {
        return new RobustnessTest(recognizer).run(set, settings(disturbances), progress -> {});
    }

    private static RobustnessSettings settings(Disturbance... disturbances) {
        return new RobustnessSettings(List.of(disturbances), RobustnessSettings.IMAGES, RobustnessSettings.SEED);
    }
}
