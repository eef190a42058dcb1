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
import digitpad.ui.inside.cell.Spot;
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
        model.use(Anatomies.model("best"));
        drawSeven();
        assertTrue(model.seen().inspectionProperty().get().isEmpty(), "nobody looks");
        model.setInFront(true);
        Inspection seen = awaitInspection();
        assertEquals(InkNormalizer.normalize(drawing.sheetProperty().get(), StrokeWidth.LIKE_MNIST), seen.image());
        assertEquals(7, seen.prediction().orElseThrow().digit());
        drawing.clear();
        window.runUntil(() ->
                model.seen().inspectionProperty().get().orElseThrow().image().isBlank());
        assertTrue(model.explained().saliency().isEmpty(), "paper says nothing");
    }

    @Test
    void theChosenDigitAndDropoutAreAskedFor() throws InterruptedException {
        start();
        model.explained().digitProperty().set(OptionalInt.of(1));
        window.runUntil(
                () -> model.seen().inspectionProperty().get().orElseThrow().digit() == 1);
        assertEquals(1, model.explained().saliency().orElseThrow().digit());
        model.explained().dropoutSeedProperty().set(OptionalLong.of(3));
        window.runUntil(() ->
                model.seen().inspectionProperty().get().orElseThrow().dropout().isPresent());
        model.explained().dropoutSeedProperty().set(OptionalLong.empty());
        window.runUntil(() ->
                model.seen().inspectionProperty().get().orElseThrow().dropout().isEmpty());
    }

    @Test
    void occlusionIsShownOnceItIsFoundForWhatIsSeen() throws InterruptedException {
        start();
        model.explained().methodProperty().set(Saliency.Method.OCCLUSION);
        window.runUntil(() -> model.explained().saliency().isPresent());
        drawing.press(new InkPoint(200, 200), CurrentDrawing.Tool.PEN);
        drawing.release();
        Inspection before = model.seen().inspectionProperty().get().orElseThrow();
        window.runUntil(() ->
                !model.seen().inspectionProperty().get().orElseThrow().image().equals(before.image()));
        assertTrue(model.explained().saliency().isEmpty(), "the occlusion of another drawing says nothing of this one");
        window.runUntil(() -> model.explained().saliency().isPresent());
    }

    @Test
    void whatWasFoundOfANetworkThatLearnsStaysInSightUntilAnotherNetworkComes() throws InterruptedException {
        start();
        window.runUntil(() -> model.explained().isExplained());
        Model known = Anatomies.model("best");
        NetworkStructure before =
                model.seen().inspectionProperty().get().orElseThrow().structure();
        model.use(new Model(known.info(), known.parameters()));
        window.runUntil(() -> !model.seen()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .equals(before));
        assertTrue(model.explained().isExplained(), "by what was found when it had learned less");
        NetworkStructure after =
                model.seen().inspectionProperty().get().orElseThrow().structure();
        model.use(new Model(known.info().withName("another"), known.parameters()));
        window.runUntil(() -> !model.seen()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .equals(after));
        assertFalse(model.explained().isExplained());
    }

    @Test
    void whatWasSaidOfTheErasedPieceIsWhatTheNetworkThenReads() throws InterruptedException {
        start();
        window.runUntil(() -> model.explained().mindChange().isPresent());
        Sheet before = drawing.sheetProperty().get();
        Counterfactual.Erasure option =
                model.explained().mindChange().orElseThrow().erasures().get(0);
        model.explained().erase(option);
        assertNotEquals(before, drawing.sheetProperty().get());
        window.runUntil(() -> model.seen()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .image()
                .equals(InkNormalizer.normalize(drawing.sheetProperty().get(), StrokeWidth.LIKE_MNIST)));
        try (Recognizer recognizer = Recognizer.of(ENGINE, Anatomies.model("best"))) {
            assertEquals(
                    recognizer
                            .read(model.seen()
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
        Spot pointed = new Spot(2, 3, 4, 5);
        Spot kept = new Spot(1, 2, 3, 4);
        model.seen().hoveredProperty().set(Optional.of(pointed));
        assertEquals(Optional.of(pointed), model.seen().selectedProperty().get());
        model.seen().pinnedProperty().set(Optional.of(kept));
        model.seen().hoveredProperty().set(Optional.empty());
        assertEquals(Optional.of(kept), model.seen().selectedProperty().get());
        assertEquals(Optional.of(kept), model.seen().playable(), "level 1 is a convolution");
        model.use(Anatomies.model("tutorial"));
        window.runUntil(() -> model.seen()
                .inspectionProperty()
                .get()
                .orElseThrow()
                .structure()
                .model()
                .name()
                .equals("tutorial"));
        assertEquals(Optional.empty(), model.seen().selectedProperty().get());
    }

    @Test
    void anotherCellOfTheSameMapKeepsTheChosenInputMap() throws InterruptedException {
        start();
        model.seen().pinnedProperty().set(Optional.of(new Spot(4, 2, 3, 4)));
        assertTrue(awaitInspection().structure().layer(4) instanceof Convolution);
        model.seen().inputMapProperty().set(OptionalInt.of(9));
        model.seen().pinnedProperty().set(Optional.of(new Spot(4, 2, 3, 5)));
        assertEquals(OptionalInt.of(9), model.seen().inputMapProperty().get());
        model.seen().pinnedProperty().set(Optional.of(new Spot(4, 3, 3, 5)));
        assertEquals(OptionalInt.empty(), model.seen().inputMapProperty().get());
    }

    private void start() throws InterruptedException {
        model.use(Anatomies.model("best"));
        model.setInFront(true);
        drawSeven();
        window.runUntil(() -> model.seen()
                .inspectionProperty()
                .get()
                .filter(seen -> seen.prediction().isPresent())
                .isPresent());
    }

    private Inspection awaitInspection() throws InterruptedException {
        window.runUntil(() -> model.seen().inspectionProperty().get().isPresent());
        return model.seen().inspectionProperty().get().orElseThrow();
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
