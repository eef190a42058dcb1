package digitpad.ui.draw;

import digitpad.ui.CurrentDrawing;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Undo and redo on the Draw tab. Changes of the drawing and its labels are one history: whichever was last is undone
 * first. For use on the UI thread only.
 */
public final class UndoViewModel {
    /** What the next undo or redo changes. */
    public enum Target {
        NOTHING,
        DRAWING,
        LABEL
    }

    private final CurrentDrawing drawing;
    private final CorrectionViewModel corrections;
    private final ReadOnlyObjectWrapper<Target> undoTarget = new ReadOnlyObjectWrapper<>(Target.NOTHING);
    private final ReadOnlyObjectWrapper<Target> redoTarget = new ReadOnlyObjectWrapper<>(Target.NOTHING);
    private boolean moving;

    public UndoViewModel(CurrentDrawing drawing, CorrectionViewModel corrections) {
        this.drawing = drawing;
        this.corrections = corrections;
        drawing.sheetProperty().subscribe(sheet -> {
            if (!moving) {
                // As for the drawing: a new change is not followed by the ones undone before it.
                corrections.forgetUndone();
            }
        });
        drawing.undoableProperty().subscribe(this::update);
        drawing.redoableProperty().subscribe(this::update);
        corrections.undoableProperty().subscribe(this::update);
        corrections.redoableProperty().subscribe(this::update);
    }

    /** What {@link #undo} changes: the label if the drawing was labeled after its last change. */
    public ReadOnlyObjectProperty<Target> undoTargetProperty() {
        return undoTarget.getReadOnlyProperty();
    }

    /** What {@link #redo} changes. */
    public ReadOnlyObjectProperty<Target> redoTargetProperty() {
        return redoTarget.getReadOnlyProperty();
    }

    /** Undoes the last change of the drawing or of its label. */
    public void undo() {
        if (corrections.undoableProperty().get()) {
            corrections.undo();
        } else {
            move(drawing::undo);
        }
    }

    /** Redoes the last undone change of the drawing or of its label. */
    public void redo() {
        if (corrections.redoableProperty().get()) {
            corrections.redo();
        } else {
            move(drawing::redo);
        }
    }

    private void move(Runnable step) {
        moving = true;
        try {
            step.run();
        } finally {
            moving = false;
        }
    }

    private void update() {
        undoTarget.set(target(
                corrections.undoableProperty().get(), drawing.undoableProperty().get()));
        redoTarget.set(target(
                corrections.redoableProperty().get(), drawing.redoableProperty().get()));
    }

    private static Target target(boolean label, boolean change) {
        if (label) {
            return Target.LABEL;
        }
        return change ? Target.DRAWING : Target.NOTHING;
    }
}
