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

/** The drawing that all screens share, and its tools. For use on the UI thread only. */
public final class CurrentDrawing {
    /** The narrowest pen, in pad units. */
    public static final double MIN_PEN_WIDTH = 6;
    /** The widest pen, in pad units. */
    public static final double MAX_PEN_WIDTH = 36;
    /** The default pen width in pad units: 2 of MNIST's 20 pixels when a digit fills most of the pad. */
    public static final double DEFAULT_PEN_WIDTH = 16;
    /** The radius of the eraser, in pad units. */
    public static final double ERASER_RADIUS = 12;

    /** A tool of the primary mouse button. */
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

    /** Returns whether a pen can have this width. */
    public static boolean isPenWidth(double width) {
        return width >= MIN_PEN_WIDTH && width <= MAX_PEN_WIDTH;
    }

    /** Starts a gesture with the pen or the eraser. */
    public void press(InkPoint point, Tool with) {
        if (with == Tool.PEN) {
            drawing.beginStroke(point, penWidth.get());
        } else {
            drawing.beginErasing(point, ERASER_RADIUS);
        }
        changed();
    }

    /** Continues the gesture. */
    public void drag(InkPoint point) {
        drawing.moveTo(point);
        changed();
    }

    /** Ends the gesture, if there is one. */
    public void release() {
        drawing.endGesture();
        changed();
    }

    /** Replaces the content of the pad with a picture. */
    public void open(Coverage picture) {
        drawing.open(picture);
        changed();
    }

    /** Replaces the content of the pad with another sheet. */
    public void replace(Sheet other) {
        drawing.replace(other);
        changed();
    }

    /** Clears the pad. */
    public void clear() {
        drawing.clear();
        changed();
    }

    /** Undoes the last change. */
    public void undo() {
        drawing.undo();
        changed();
    }

    /** Redoes the last undone change. */
    public void redo() {
        drawing.redo();
        changed();
    }

    /** The tool of the primary mouse button. */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The pen's width in pad units, {@value #MIN_PEN_WIDTH} to {@value #MAX_PEN_WIDTH}. */
    public DoubleProperty penWidthProperty() {
        return penWidth;
    }

    /** Whether the network gets strokes as wide as MNIST's, or as drawn. */
    public ObjectProperty<StrokeWidth> strokeWidthProperty() {
        return strokeWidth;
    }

    /** The sheet on the pad. */
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
