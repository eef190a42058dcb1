package digitpad.ui;

import digitpad.image.Coverage;
import digitpad.ink.Drawing;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The one drawing that all screens show, and the tools it is made with. Belongs to the window's thread. */
public final class CurrentDrawing {
    /** The narrowest pen, in pad units. */
    public static final double MIN_PEN_WIDTH = 6;
    /** The widest pen, in pad units. */
    public static final double MAX_PEN_WIDTH = 36;
    /** Two of MNIST's 20 pixels, when a digit fills most of the pad. */
    public static final double DEFAULT_PEN_WIDTH = 16;
    /** How far the eraser reaches, in pad units. */
    public static final double ERASER_RADIUS = 12;

    /** What the left button does. */
    public enum Tool {
        PEN,
        ERASER
    }

    private final Drawing drawing = new Drawing();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
    private final DoubleProperty penWidth = new SimpleDoubleProperty(DEFAULT_PEN_WIDTH);
    private final ObjectProperty<StrokeWidth> strokeWidth = new SimpleObjectProperty<>(StrokeWidth.LIKE_MNIST);
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(drawing.sheet());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

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

    /** Puts another sheet on the pad instead of what is there. */
    public void replace(Sheet other) {
        drawing.replace(other);
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

    /** In pad units, {@value #MIN_PEN_WIDTH} to {@value #MAX_PEN_WIDTH}. */
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

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    private void changed() {
        undoable.set(drawing.canUndo());
        redoable.set(drawing.canRedo());
        Sheet now = drawing.sheet();
        if (!now.equals(sheet.get())) {
            sheet.set(now);
        }
    }
}
