package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.damage.Damage;
import digitpad.explanation.damage.WeightNoise;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LiveInspectorTest {
    private static final int TIMEOUT_SECONDS = 60;
    private static Model best;
    private static Model small;
    private static final Sheet SHEET = RandomDrawings.sheet(new Random(53));

    private final BlockingQueue<Inspection> inspections = new LinkedBlockingQueue<>();
    private final BlockingQueue<Explanation> explanations = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> errors = new LinkedBlockingQueue<>();
    private final LiveInspector live = new LiveInspector(ENGINE, new LiveInspector.Listener() {
        @Override
        public void inspected(Inspection inspection) {
            inspections.add(inspection);
        }

        @Override
        public void explained(Explanation explanation) {
            explanations.add(explanation);
        }

        @Override
        public void failed(Throwable error) {
            errors.add(error);
        }
    });

    @BeforeAll
    static void load() {
        best = InspectedModels.shipped().findFirst().orElseThrow();
        small = InspectedModels.random(Preset.QUICK);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void inspectionMatchesAnInspector() throws InterruptedException {
        live.use(best);
        live.ask(question(SHEET));
        Inspection inspection = next(inspections);
        try (Inspector inspector = Inspector.of(ENGINE, best)) {
            Activations expected = inspector.activations(inspection.image());
            for (int level = 0; level < inspector.structure().levelCount(); level++) {
                assertArrayEquals(expected.of(level), inspection.activations().of(level), 1e-4f);
            }
            assertEquals(inspector.read(expected).digit(), inspection.digit());
        }
        assertTrue(inspection.prediction().isPresent());
        assertFalse(inspection.paths().isEmpty());
    }

    @Test
    void drawingIsExplainedWhenThePenPauses() throws InterruptedException {
        live.use(best);
        live.ask(question(SHEET));
        Explanation explanation = next(explanations);
        assertEquals(next(inspections), explanation.inspection());
        assertEquals(10, explanation.occlusion().size());
        assertTrue(explanation.counterfactual().isPresent());
    }

    @Test
    void blankDrawing_isInspectedButNotExplained() throws InterruptedException {
        live.use(small);
        live.ask(question(Sheet.blank()));
        Inspection blank = next(inspections);
        assertTrue(blank.prediction().isEmpty());
        assertEquals(List.of(), blank.paths());
        live.ask(question(SHEET));
        assertEquals(next(inspections), next(explanations).inspection(), "only the second drawing must be explained");
    }

    @Test
    void anotherModel_inspectsTheDrawingAgain() throws InterruptedException {
        live.use(small);
        live.ask(question(SHEET));
        Inspection before = next(inspections);
        float[] parameters = TestModels.parametersOf(small);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= 0.5f;
        }
        Model further = new Model(small.info().withName("further"), parameters);
        live.use(further);
        Inspection after = next(inspections);
        assertEquals("further", after.structure().model().name());
        assertEquals(before.image(), after.image());
        try (Inspector inspector = Inspector.of(ENGINE, further)) {
            assertArrayEquals(
                    inspector.activations(after.image()).logits(),
                    after.activations().logits(),
                    1e-4f);
        }
        live.use(best);
        assertEquals(Preset.BEST.id(), next(inspections).structure().model().preset());
        assertTrue(errors.isEmpty());
    }

    @Test
    void networkInTraining_isExplainedAtIntervals() throws InterruptedException {
        live.use(small);
        live.ask(question(SHEET));
        float[] parameters = TestModels.parametersOf(small);
        Explanation explanation = explanations.poll();
        for (int i = 0; i < 2_000 && explanation == null; i++) {
            parameters[i] *= 0.999f;
            live.use(new Model(small.info(), parameters));
            explanation = explanations.poll(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(explanation != null, "no explanation after inspections: " + inspections.size());
        assertTrue(inspections.contains(explanation.inspection()));
        assertEquals(10, explanation.occlusion().size());
        assertEquals(List.of(), List.copyOf(errors));
    }

    @Test
    void question_selectsTheDigitAndDropout() throws InterruptedException {
        live.use(best);
        live.ask(new LiveInspector.Question(SHEET, StrokeWidth.LIKE_MNIST, OptionalInt.of(4), OptionalLong.of(9)));
        Inspection inspection = next(inspections);
        assertEquals(4, inspection.digit());
        assertEquals(4, inspection.saliency().digit());
        assertEquals(
                inspection.dropout().orElseThrow().prediction(),
                inspection.shownPrediction().orElseThrow());
    }

    @Test
    void damagedQuestion_isMendedBitForBit() throws InterruptedException {
        Damage damage = Damage.NONE
                .toggleLevel(2)
                .toggleMap(1, 0)
                .withNoise(small.info().architecture().layers().size(), Optional.of(new WeightNoise(1, 2)));
        live.use(small);
        live.ask(question(SHEET));
        Inspection before = next(inspections);
        assertEquals(Damage.NONE, before.damage());
        live.ask(damaged(damage));
        Inspection damaged = next(inspections);
        assertEquals(damage, damaged.damage());
        assertArrayEquals(
                new float[damaged.activations().of(2).length],
                damaged.activations().of(2));
        assertFalse(before.prediction().equals(damaged.prediction()));
        live.ask(question(SHEET));
        Inspection mended = next(inspections);
        assertArrayEquals(before.activations().levels(), mended.activations().levels());
        assertEquals(before.prediction(), mended.prediction());
    }

    @Test
    void damageOfAnotherArchitecture_isIgnored() throws InterruptedException {
        live.use(small);
        live.ask(damaged(Damage.NONE.toggleMap(99, 0)));
        assertEquals(Damage.NONE, next(inspections).damage());
        assertTrue(errors.isEmpty());
    }

    private static LiveInspector.Question damaged(Damage damage) {
        return new LiveInspector.Question(
                SHEET, StrokeWidth.LIKE_MNIST, OptionalInt.empty(), OptionalLong.empty(), damage);
    }

    private static LiveInspector.Question question(Sheet sheet) {
        return new LiveInspector.Question(sheet, StrokeWidth.LIKE_MNIST, OptionalInt.empty(), OptionalLong.empty());
    }

    private <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertTrue(next != null, "no result arrived; errors: " + errors);
        return next;
    }
}
