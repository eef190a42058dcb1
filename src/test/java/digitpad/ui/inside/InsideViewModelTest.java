package digitpad.ui.inside;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.Convolution;
import digitpad.explanation.Counterfactual;
import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.explanation.Saliency;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.model.Model;
import digitpad.recognition.Recognizer;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.inside.cell.CellRef;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsideViewModelTest {
    private final FakeUiThread uiThread = new FakeUiThread();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private final InsideViewModel model = new InsideViewModel(ENGINE, drawing, uiThread, new Notices());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void inspectsDrawingOnlyWhileTabIsShowing() throws InterruptedException {
        model.use(SampleNetworks.model("best"));
        drawSeven();
        assertTrue(model.inspectionModel().inspectionProperty().get().isEmpty(), "the tab is not showing");
        model.setShowing(true);
        Inspection inspection = awaitInspection();
        assertEquals(
                InkNormalizer.normalize(drawing.sheetProperty().get(), StrokeWidth.LIKE_MNIST), inspection.image());
        assertEquals(7, inspection.prediction().orElseThrow().digit());
        drawing.clear();
        uiThread.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .image()
                .isBlank());
        assertTrue(model.explanationModel().saliency().isEmpty(), "a blank drawing has no saliency");
    }

    @Test
    void chosenDigitAndDropoutAreApplied() throws InterruptedException {
        start();
        model.explanationModel().digitProperty().set(OptionalInt.of(1));
        uiThread.runUntil(() ->
                model.inspectionModel().inspectionProperty().get().orElseThrow().digit() == 1);
        assertEquals(1, model.explanationModel().saliency().orElseThrow().digit());
        model.explanationModel().dropoutSeedProperty().set(OptionalLong.of(3));
        uiThread.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .dropout()
                .isPresent());
        model.explanationModel().dropoutSeedProperty().set(OptionalLong.empty());
        uiThread.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .dropout()
                .isEmpty());
    }

    @Test
    void occlusionIsShownOnceItFitsTheDrawing() throws InterruptedException {
        start();
        model.explanationModel().methodProperty().set(Saliency.Method.OCCLUSION);
        uiThread.runUntil(() -> model.explanationModel().saliency().isPresent());
        drawing.press(new InkPoint(200, 200), CurrentDrawing.Tool.PEN);
        drawing.release();
        Inspection before = model.inspectionModel().inspectionProperty().get().orElseThrow();
        uiThread.runUntil(() -> !model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .image()
                .equals(before.image()));
        assertTrue(model.explanationModel().saliency().isEmpty(), "the occlusion is of another drawing");
        uiThread.runUntil(() -> model.explanationModel().saliency().isPresent());
    }

    @Test
    void explanationStaysDuringTrainingUntilTheModelChanges() throws InterruptedException {
        start();
        uiThread.runUntil(() -> model.explanationModel().isExplained());
        Model known = SampleNetworks.model("best");
        NetworkStructure before =
                model.inspectionModel().inspectionProperty().get().orElseThrow().structure();
        model.use(new Model(known.info(), known.parameters()));
        uiThread.runUntil(() -> !model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .equals(before));
        assertTrue(model.explanationModel().isExplained(), "the explanation of an earlier step of the run still fits");
        NetworkStructure after =
                model.inspectionModel().inspectionProperty().get().orElseThrow().structure();
        model.use(new Model(known.info().withName("another"), known.parameters()));
        uiThread.runUntil(() -> !model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .equals(after));
        assertFalse(model.explanationModel().isExplained());
    }

    @Test
    void erasingAPieceGivesThePredictedAnswer() throws InterruptedException {
        start();
        uiThread.runUntil(() -> model.explanationModel().counterfactual().isPresent());
        Sheet before = drawing.sheetProperty().get();
        Counterfactual.Erasure erasure = model.explanationModel()
                .counterfactual()
                .orElseThrow()
                .erasures()
                .get(0);
        model.explanationModel().erase(erasure);
        assertNotEquals(before, drawing.sheetProperty().get());
        uiThread.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .image()
                .equals(InkNormalizer.normalize(drawing.sheetProperty().get(), StrokeWidth.LIKE_MNIST)));
        try (Recognizer recognizer = Recognizer.of(ENGINE, SampleNetworks.model("best"))) {
            assertEquals(
                    recognizer
                            .read(model.inspectionModel()
                                    .inspectionProperty()
                                    .get()
                                    .orElseThrow()
                                    .image())
                            .digit(),
                    erasure.after().digit());
        }
        drawing.undo();
        assertEquals(before, drawing.sheetProperty().get());
    }

    @Test
    void pinnedCellStaysUntilTheNetworkChanges() throws InterruptedException {
        start();
        CellRef hovered = new CellRef(2, 3, 4, 5);
        CellRef pinned = new CellRef(1, 2, 3, 4);
        model.inspectionModel().hoveredProperty().set(Optional.of(hovered));
        assertEquals(
                Optional.of(hovered), model.inspectionModel().selectedProperty().get());
        model.inspectionModel().pinnedProperty().set(Optional.of(pinned));
        model.inspectionModel().hoveredProperty().set(Optional.empty());
        assertEquals(
                Optional.of(pinned), model.inspectionModel().selectedProperty().get());
        assertEquals(Optional.of(pinned), model.inspectionModel().mapToPlay(), "level 1 is a convolution");
        model.use(SampleNetworks.model("tutorial"));
        uiThread.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .model()
                .name()
                .equals("tutorial"));
        assertEquals(
                Optional.empty(), model.inspectionModel().selectedProperty().get());
    }

    @Test
    void inputMapStaysWithinTheSameMap() throws InterruptedException {
        start();
        model.inspectionModel().pinnedProperty().set(Optional.of(new CellRef(5, 2, 3, 4)));
        assertTrue(awaitInspection().structure().layer(5) instanceof Convolution);
        model.inspectionModel().inputMapProperty().set(OptionalInt.of(9));
        model.inspectionModel().pinnedProperty().set(Optional.of(new CellRef(5, 2, 3, 5)));
        assertEquals(
                OptionalInt.of(9), model.inspectionModel().inputMapProperty().get());
        model.inspectionModel().pinnedProperty().set(Optional.of(new CellRef(5, 3, 3, 5)));
        assertEquals(
                OptionalInt.empty(), model.inspectionModel().inputMapProperty().get());
    }

    private void start() throws InterruptedException {
        model.use(SampleNetworks.model("best"));
        model.setShowing(true);
        drawSeven();
        uiThread.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .filter(inspection -> inspection.prediction().isPresent())
                .isPresent());
    }

    private Inspection awaitInspection() throws InterruptedException {
        uiThread.runUntil(
                () -> model.inspectionModel().inspectionProperty().get().isPresent());
        return model.inspectionModel().inspectionProperty().get().orElseThrow();
    }

    private void drawSeven() {
        drawing.press(new InkPoint(80, 60), CurrentDrawing.Tool.PEN);
        drawing.drag(new InkPoint(140, 60));
        drawing.drag(new InkPoint(200, 60));
        drawing.drag(new InkPoint(165, 140));
        drawing.drag(new InkPoint(130, 230));
        drawing.release();
    }
}
