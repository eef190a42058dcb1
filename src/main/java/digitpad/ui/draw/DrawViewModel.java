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
import digitpad.ui.ErrorMessage;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The image that the network sees of the drawing, and its answer. For use on the UI thread only. */
public final class DrawViewModel implements AutoCloseable {
    private final Executor uiThread;
    private final Notices.Topic notices;
    private final CurrentDrawing drawing;
    private final LiveRecognizer recognizer;
    private boolean inFront = true;

    private final ReadOnlyObjectWrapper<DigitImage> image = new ReadOnlyObjectWrapper<>(DigitImage.blank());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /**
     * An answer of the network.
     *
     * @param nanos the nanoseconds from the pen's movement to the answer
     */
    public record Answer(Prediction prediction, long nanos) {}

    /**
     * Creates the view model.
     *
     * @param uiThread runs tasks on the UI thread
     */
    public DrawViewModel(Engine engine, CurrentDrawing drawing, Executor uiThread, Notices notices) {
        this.drawing = drawing;
        this.uiThread = uiThread;
        this.notices = notices.topic();
        recognizer = new LiveRecognizer(engine, new LatestValue<>(uiThread, this::show)::offer, this::failed);
        drawing.sheetProperty().addListener((property, before, now) -> changed(now));
        drawing.strokeWidthProperty().addListener((property, before, now) -> ask());
        // The answer to the blank pad tells when a network is ready.
        ask();
    }

    /**
     * Sets whether this screen is in front. Otherwise it recognizes nothing, to leave the processor to the other
     * screens.
     */
    public void setInFront(boolean inFront) {
        this.inFront = inFront;
        ask();
    }

    /** Changes to another network, which then reads the drawing again. */
    public void use(Model model) {
        recognizer.use(model);
    }

    /** The image that the network sees; blank if the pad is blank. */
    public ReadOnlyObjectProperty<DigitImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** The network's answer; empty if the pad is blank. */
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether a network is loaded and warmed up, so that the next stroke is answered without delay. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    @Override
    public void close() {
        recognizer.close();
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
        Sheet sheet = drawing.sheetProperty().get();
        StrokeWidth width = drawing.strokeWidthProperty().get();
        recognizer.ask(() -> InkNormalizer.normalize(sheet, width));
    }

    /** Called on the recognizer's thread. */
    private void failed(Throwable error) {
        ErrorMessage message = Background.describe(error);
        uiThread.execute(() -> notices.error(message));
    }

    private void show(RecognitionResult reading) {
        ready.set(reading.model().isPresent());
        notices.resolve();
        // Ignore an answer to a drawing that was cleared meanwhile.
        if (drawing.sheetProperty().get().isBlank()) {
            return;
        }
        image.set(reading.image());
        answer.set(reading.prediction().map(prediction -> new Answer(prediction, reading.nanos())));
    }
}
