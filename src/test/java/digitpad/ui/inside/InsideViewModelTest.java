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
    private final FakeUiThread window = new FakeUiThread();
    private final CurrentDrawing drawing = new CurrentDrawing();
    private final InsideViewModel model = new InsideViewModel(ENGINE, drawing, window, new Notices());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void whatIsDrawnAnywhereIsSeenOnceTheTabIsInFront() throws InterruptedException {
        model.use(SampleNetworks.model("best"));
        drawSeven();
        assertTrue(model.inspectionModel().inspectionProperty().get().isEmpty(), "nobody looks");
        model.setShowing(true);
        Inspection seen = awaitInspection();
        assertEquals(InkNormalizer.normalize(drawing.sheetProperty().get(), StrokeWidth.LIKE_MNIST), seen.image());
        assertEquals(7, seen.prediction().orElseThrow().digit());
        drawing.clear();
        window.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .image()
                .isBlank());
        assertTrue(model.explanationModel().saliency().isEmpty(), "paper says nothing");
    }

    @Test
    void theChosenDigitAndDropoutAreAskedFor() throws InterruptedException {
        start();
        model.explanationModel().digitProperty().set(OptionalInt.of(1));
        window.runUntil(() ->
                model.inspectionModel().inspectionProperty().get().orElseThrow().digit() == 1);
        assertEquals(1, model.explanationModel().saliency().orElseThrow().digit());
        model.explanationModel().dropoutSeedProperty().set(OptionalLong.of(3));
        window.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .dropout()
                .isPresent());
        model.explanationModel().dropoutSeedProperty().set(OptionalLong.empty());
        window.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .dropout()
                .isEmpty());
    }

    @Test
    void occlusionIsShownOnceItIsFoundForWhatIsSeen() throws InterruptedException {
        start();
        model.explanationModel().methodProperty().set(Saliency.Method.OCCLUSION);
        window.runUntil(() -> model.explanationModel().saliency().isPresent());
        drawing.press(new InkPoint(200, 200), CurrentDrawing.Tool.PEN);
        drawing.release();
        Inspection before = model.inspectionModel().inspectionProperty().get().orElseThrow();
        window.runUntil(() -> !model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .image()
                .equals(before.image()));
        assertTrue(
                model.explanationModel().saliency().isEmpty(),
                "the occlusion of another drawing says nothing of this one");
        window.runUntil(() -> model.explanationModel().saliency().isPresent());
    }

    @Test
    void whatWasFoundOfANetworkThatLearnsStaysInSightUntilAnotherNetworkComes() throws InterruptedException {
        start();
        window.runUntil(() -> model.explanationModel().isExplained());
        Model known = SampleNetworks.model("best");
        NetworkStructure before =
                model.inspectionModel().inspectionProperty().get().orElseThrow().structure();
        model.use(new Model(known.info(), known.parameters()));
        window.runUntil(() -> !model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .equals(before));
        assertTrue(model.explanationModel().isExplained(), "by what was found when it had learned less");
        NetworkStructure after =
                model.inspectionModel().inspectionProperty().get().orElseThrow().structure();
        model.use(new Model(known.info().withName("another"), known.parameters()));
        window.runUntil(() -> !model.inspectionModel()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .equals(after));
        assertFalse(model.explanationModel().isExplained());
    }

    @Test
    void whatWasSaidOfTheErasedPieceIsWhatTheNetworkThenReads() throws InterruptedException {
        start();
        window.runUntil(() -> model.explanationModel().counterfactual().isPresent());
        Sheet before = drawing.sheetProperty().get();
        Counterfactual.Erasure option = model.explanationModel()
                .counterfactual()
                .orElseThrow()
                .erasures()
                .get(0);
        model.explanationModel().erase(option);
        assertNotEquals(before, drawing.sheetProperty().get());
        window.runUntil(() -> model.inspectionModel()
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
                    option.after().digit());
        }
        drawing.undo();
        assertEquals(before, drawing.sheetProperty().get());
    }

    @Test
    void thePinnedCellStaysWhateverThePointerDoesUntilAnotherNetworkComes() throws InterruptedException {
        start();
        CellRef pointed = new CellRef(2, 3, 4, 5);
        CellRef kept = new CellRef(1, 2, 3, 4);
        model.inspectionModel().hoveredProperty().set(Optional.of(pointed));
        assertEquals(
                Optional.of(pointed), model.inspectionModel().selectedProperty().get());
        model.inspectionModel().pinnedProperty().set(Optional.of(kept));
        model.inspectionModel().hoveredProperty().set(Optional.empty());
        assertEquals(
                Optional.of(kept), model.inspectionModel().selectedProperty().get());
        assertEquals(Optional.of(kept), model.inspectionModel().mapToPlay(), "level 1 is a convolution");
        model.use(SampleNetworks.model("tutorial"));
        window.runUntil(() -> model.inspectionModel()
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
    void anotherCellOfTheSameMapKeepsTheChosenInputMap() throws InterruptedException {
        start();
        model.inspectionModel().pinnedProperty().set(Optional.of(new CellRef(4, 2, 3, 4)));
        assertTrue(awaitInspection().structure().layer(4) instanceof Convolution);
        model.inspectionModel().inputMapProperty().set(OptionalInt.of(9));
        model.inspectionModel().pinnedProperty().set(Optional.of(new CellRef(4, 2, 3, 5)));
        assertEquals(
                OptionalInt.of(9), model.inspectionModel().inputMapProperty().get());
        model.inspectionModel().pinnedProperty().set(Optional.of(new CellRef(4, 3, 3, 5)));
        assertEquals(
                OptionalInt.empty(), model.inspectionModel().inputMapProperty().get());
    }

    private void start() throws InterruptedException {
        model.use(SampleNetworks.model("best"));
        model.setShowing(true);
        drawSeven();
        window.runUntil(() -> model.inspectionModel()
                .inspectionProperty()
                .get()
                .filter(seen -> seen.prediction().isPresent())
                .isPresent());
    }

    private Inspection awaitInspection() throws InterruptedException {
        window.runUntil(() -> model.inspectionModel().inspectionProperty().get().isPresent());
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
