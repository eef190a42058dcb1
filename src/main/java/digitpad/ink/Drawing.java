package digitpad.ink;

import digitpad.image.Coverage;

/**
 * The pad's state while it is drawn on, with its history: pen and eraser gestures, opened pictures and clearing can each
 * be undone and redone as one step. Belongs to one thread; hand {@link #sheet()} to others.
 */
public final class Drawing {
    /** What is on the pad now, the gesture under way included. */
    public Sheet sheet() {
        throw new UnsupportedOperationException();
    }

    /** Puts the pen down; a gesture still under way is finished first. */
    public void beginStroke(InkPoint point, double width) {
        throw new UnsupportedOperationException();
    }

    /** Puts the eraser down and removes the ink (of strokes and picture) within {@code radius} of the point. */
    public void beginErasing(InkPoint point, double radius) {
        throw new UnsupportedOperationException();
    }

    /** Goes on with the gesture under way; without one, nothing happens. */
    public void moveTo(InkPoint point) {
        throw new UnsupportedOperationException();
    }

    /** Ends the gesture under way and makes it one step of the history (none if it changed nothing). */
    public void endGesture() {
        throw new UnsupportedOperationException();
    }

    /** Replaces everything with a picture, its longer side fitted to the pad, centred. */
    public void open(Coverage picture) {
        throw new UnsupportedOperationException();
    }

    /** Takes everything off the pad; one step of the history, none if it was blank. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    public boolean canUndo() {
        throw new UnsupportedOperationException();
    }

    public boolean canRedo() {
        throw new UnsupportedOperationException();
    }

    public void undo() {
        throw new UnsupportedOperationException();
    }

    public void redo() {
        throw new UnsupportedOperationException();
    }
}
