package digitpad.ui.draw;

import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.ink.Drawing;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.network.LiveRecognizer;
import digitpad.network.Model;
import digitpad.network.Prediction;
import digitpad.network.Reading;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is on the pad and what the network says of it. Belongs to the window's thread. */
public final class DrawViewModel implements AutoCloseable {
    /** The narrowest pen, in pad units. */
    public static final double MIN_PEN = 6;
    /** The widest pen, in pad units. */
    public static final double MAX_PEN = 36;
    /** Two of MNIST's 20 pixels, when a digit fills most of the pad. */
    public static final double DEFAULT_PEN = 16;
    /** How far the eraser reaches, in pad units. */
    public static final double ERASER_RADIUS = 12;

    /** What the left button does. */
    public enum Tool {
        PEN,
        ERASER
    }

    private final Executor window;
    private final Notices notices;
    private final Drawing drawing = new Drawing();
    private final LiveRecognizer live = new LiveRecognizer(this::answered, this::failed);
    private final AtomicReference<Reading> newest = new AtomicReference<>();

    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
    private final DoubleProperty penWidth = new SimpleDoubleProperty(DEFAULT_PEN);
    private final ObjectProperty<StrokeWidth> strokeWidth = new SimpleObjectProperty<>(StrokeWidth.LIKE_MNIST);
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(drawing.sheet());
    private final ReadOnlyObjectWrapper<DigitImage> image = new ReadOnlyObjectWrapper<>(DigitImage.blank());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    /**
     * What the network says.
     *
     * @param prediction its belief
     * @param nanos it took from the pen's movement to the answer
     */
    public record Answer(Prediction prediction, long nanos) {}

    /** {@code window} runs what it is given on the window's thread. */
    public DrawViewModel(Executor window, Notices notices) {
        this.window = window;
        this.notices = notices;
        strokeWidth.addListener((property, before, now) -> ask());
        // The answer to the blank pad says when a network is there to answer.
        ask();
    }

    /** Lets another network answer; the drawing is read again by it. */
    public void use(Model model) {
        live.use(model);
    }

    /** The pen or the eraser touches the pad. */
    public void press(InkPoint point, Tool with) {
        if (with == Tool.PEN) {
            drawing.beginStroke(point, penWidth.get());
        } else {
            drawing.beginErasing(point, ERASER_RADIUS);
        }
        changed();
    }

    /** The pen or the eraser moves. */
    public void drag(InkPoint point) {
        drawing.moveTo(point);
        changed();
    }

    /** The pen or the eraser leaves the pad. */
    public void release() {
        drawing.endGesture();
        changed();
    }

    /** Puts a picture on the pad instead of what is there. */
    public void open(Coverage picture) {
        drawing.open(picture);
        changed();
    }

    /** Takes everything off the pad. */
    public void clear() {
        drawing.clear();
        changed();
    }

    /** Takes the last gesture back. */
    public void undo() {
        drawing.undo();
        changed();
    }

    /** Does again what was taken back. */
    public void redo() {
        drawing.redo();
        changed();
    }

    /** What the left button does. */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** In pad units, {@value #MIN_PEN} to {@value #MAX_PEN}. */
    public DoubleProperty penWidthProperty() {
        return penWidth;
    }

    /** Whether the network gets the ink as wide as MNIST's, or as drawn. */
    public ObjectProperty<StrokeWidth> strokeWidthProperty() {
        return strokeWidth;
    }

    /** What is on the pad. */
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
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

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    @Override
    public void close() {
        live.close();
    }

    private void changed() {
        Sheet now = drawing.sheet();
        undoable.set(drawing.canUndo());
        redoable.set(drawing.canRedo());
        if (now.equals(sheet.get())) {
            return;
        }
        sheet.set(now);
        if (now.isBlank()) {
            image.set(DigitImage.blank());
            answer.set(Optional.empty());
        }
        ask();
    }

    private void ask() {
        Sheet asked = sheet.get();
        StrokeWidth width = strokeWidth.get();
        live.ask(() -> InkNormalizer.normalize(asked, width));
    }

    /** Comes on the recognizer's thread; only the newest answer waits for the window. */
    private void answered(Reading reading) {
        if (newest.getAndSet(reading) == null) {
            window.execute(this::show);
        }
    }

    /** Comes on the recognizer's thread. */
    private void failed(Throwable fault) {
        String sentence = Background.sentence(fault);
        window.execute(() -> notices.error(sentence));
    }

    private void show() {
        Reading reading = newest.getAndSet(null);
        if (reading == null) {
            return;
        }
        ready.set(reading.model().isPresent());
        // The answer to a drawing that has been cleared since says nothing about the blank pad.
        if (sheet.get().isBlank()) {
            return;
        }
        image.set(reading.image());
        answer.set(reading.prediction().map(prediction -> new Answer(prediction, reading.nanos())));
    }
}
