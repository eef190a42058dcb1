package digitpad.ui.draw;

import digitpad.engine.Engine;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.model.Model;
import digitpad.recognition.LiveRecognizer;
import digitpad.recognition.Prediction;
import digitpad.recognition.RecognitionResult;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the network sees of the drawing, and what it says of it. Belongs to the window's thread. */
public final class DrawViewModel implements AutoCloseable {
    private final Executor window;
    private final Notices notices;
    private final CurrentDrawing drawing;
    private final LiveRecognizer live;
    private boolean inFront = true;

    private final ReadOnlyObjectWrapper<DigitImage> image = new ReadOnlyObjectWrapper<>(DigitImage.blank());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /**
     * What the network says.
     *
     * @param prediction its belief
     * @param nanos it took from the pen's movement to the answer
     */
    public record Answer(Prediction prediction, long nanos) {}

    /** {@code window} runs what it is given on the window's thread. */
    public DrawViewModel(Engine engine, CurrentDrawing drawing, Executor window, Notices notices) {
        this.drawing = drawing;
        this.window = window;
        this.notices = notices;
        live = new LiveRecognizer(engine, new LatestValue<>(window, this::show)::offer, this::failed);
        drawing.sheetProperty().addListener((property, before, now) -> changed(now));
        drawing.strokeWidthProperty().addListener((property, before, now) -> ask());
        // The answer to the blank pad says when a network is there to answer.
        ask();
    }

    /** Whether anybody sees the answers. While another tab shows the drawing, none are asked for: it needs the processor. */
    public void setInFront(boolean seen) {
        inFront = seen;
        ask();
    }

    /** Lets another network answer; the drawing is read again by it. */
    public void use(Model model) {
        live.use(model);
    }

    /** What the network sees; blank if the pad is. */
    public ReadOnlyObjectProperty<DigitImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** What the network says; nothing of a blank pad. */
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether a network has been made ready, so that the next stroke will be answered at once. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    @Override
    public void close() {
        live.close();
    }

    private void changed(Sheet now) {
        if (now.isBlank()) {
            image.set(DigitImage.blank());
            answer.set(Optional.empty());
        }
        ask();
    }

    private void ask() {
        if (!inFront) {
            return;
        }
        Sheet asked = drawing.sheetProperty().get();
        StrokeWidth width = drawing.strokeWidthProperty().get();
        live.ask(() -> InkNormalizer.normalize(asked, width));
    }

    /** Comes on the recognizer's thread. */
    private void failed(Throwable fault) {
        String sentence = Background.errorMessage(fault);
        window.execute(() -> notices.error(sentence));
    }

    private void show(RecognitionResult reading) {
        ready.set(reading.model().isPresent());
        // The answer to a drawing that has been cleared since says nothing about the blank pad.
        if (drawing.sheetProperty().get().isBlank()) {
            return;
        }
        image.set(reading.image());
        answer.set(reading.prediction().map(prediction -> new Answer(prediction, reading.nanos())));
    }
}
