package digitpad.ink;

import digitpad.image.Coverage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The state of the pad while the user draws, with undo and redo. Each pen stroke, eraser gesture, opened picture or
 * clear is one step. Not thread-safe; pass {@link #sheet()} to other threads.
 *
 * <p>Points may be outside the pad, because the pen can leave it. Coordinates further away than the pad's width are
 * clamped.
 */
public final class Drawing {
    /** The maximum number of undo steps. It is limited because each step may hold a copy of a large picture. */
    public static final int HISTORY_LIMIT = 250;

    private final Deque<Sheet> past = new ArrayDeque<>();
    private final Deque<Sheet> future = new ArrayDeque<>();
    private Sheet current = Sheet.blank();
    private Optional<Gesture> gesture = Optional.empty();

    /** Returns the content of the pad, including a gesture in progress. */
    public Sheet sheet() {
        return gesture.map(Gesture::sheet).orElse(current);
    }

    /**
     * Puts the pen down. Ends a gesture in progress first.
     *
     * @throws IllegalArgumentException if the width is not above 0
     */
    public void beginStroke(InkPoint point, double width) {
        Stroke dot = new Stroke(List.of(nearPad(point)), width);
        endGesture();
        gesture = Optional.of(new PenGesture(current, dot));
    }

    /**
     * Puts the eraser down and removes the ink of strokes and picture within {@code radius} of the point. A stroke is
     * cut through at each place where the eraser touches its ink. Ends a gesture in progress first.
     *
     * @throws IllegalArgumentException if the radius is not above 0
     */
    public void beginErasing(InkPoint point, double radius) {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("the eraser's radius must be above 0, but is " + radius);
        }
        endGesture();
        gesture = Optional.of(new EraserGesture(current, nearPad(point), radius));
    }

    /** Continues the gesture in progress; does nothing if there is none. */
    public void moveTo(InkPoint point) {
        gesture.ifPresent(active -> active.moveTo(nearPad(point)));
    }

    /** Ends the gesture in progress and adds it to the history as one step, unless it changed nothing. */
    public void endGesture() {
        Sheet after = sheet();
        gesture = Optional.empty();
        push(after);
    }

    /** Replaces everything with a picture, scaled to fit the pad and centered. A blank picture clears the pad. */
    public void open(Coverage picture) {
        endGesture();
        push(picture.isBlank() ? cleared() : new Sheet(Optional.of(picture.paddedToSquare()), Ink.empty()));
    }

    /** Replaces everything with another sheet. Adds one step to the history, unless the sheets are equal. */
    public void replace(Sheet other) {
        endGesture();
        push(other.equals(current) ? current : other);
    }

    /** Clears the pad. Adds one step to the history, unless the pad was blank. */
    public void clear() {
        endGesture();
        push(cleared());
    }

    /** Returns whether there is a step to undo, or a gesture in progress that would become one. */
    @SuppressWarnings("ReferenceEquality") // same instance = unchanged
    public boolean canUndo() {
        return !past.isEmpty() || sheet() != current;
    }

    /** Returns whether there is a step to redo: one was undone, and nothing was done since. */
    @SuppressWarnings("ReferenceEquality") // same instance = unchanged
    public boolean canRedo() {
        return !future.isEmpty() && sheet() == current;
    }

    /** Undoes the last step. Ends a gesture in progress first, so that it is the last step. */
    public void undo() {
        endGesture();
        if (!past.isEmpty()) {
            future.push(current);
            current = past.pop();
        }
    }

    /** Redoes the step that was undone last. */
    public void redo() {
        endGesture();
        if (!future.isEmpty()) {
            past.push(current);
            current = future.pop();
        }
    }

    /** Makes a sheet current and adds a step to the history, unless it is the current instance. */
    @SuppressWarnings("ReferenceEquality") // same instance = unchanged
    private void push(Sheet after) {
        if (after == current) {
            return;
        }
        past.push(current);
        if (past.size() > HISTORY_LIMIT) {
            past.removeLast();
        }
        future.clear();
        current = after;
    }

    private Sheet cleared() {
        return current.isBlank() ? current : Sheet.blank();
    }

    private static InkPoint nearPad(InkPoint point) {
        return new InkPoint(nearPad(point.x()), nearPad(point.y()));
    }

    private static double nearPad(double coordinate) {
        return Math.max(-Ink.PAD_SIZE, Math.min(2 * Ink.PAD_SIZE, coordinate));
    }

    /** A gesture of the pen or the eraser, from touching the pad to leaving it. */
    private interface Gesture {
        void moveTo(InkPoint point);

        /** Returns the sheet with the changes so far; the same instance as before if there are none. */
        Sheet sheet();
    }

    private static final class PenGesture implements Gesture {
        /**
         * The minimum distance of samples, in pad units. Closer samples mostly follow the screen's pixel grid and not
         * the pen, and a curve through them has corners.
         */
        private static final double MIN_DISTANCE = 3.5;

        private final Sheet before;
        private final double width;
        private final List<InkPoint> points = new ArrayList<>();

        PenGesture(Sheet before, Stroke dot) {
            this.before = before;
            width = dot.width();
            points.add(dot.points().get(0));
        }

        /**
         * Adds a sample, so that the ink always reaches the pen. It replaces the newest one if that is too close to its
         * predecessor.
         */
        @Override
        public void moveTo(InkPoint point) {
            int newest = points.size() - 1;
            if (newest > 0 && points.get(newest - 1).distanceTo(points.get(newest)) < MIN_DISTANCE) {
                points.set(newest, point);
            } else if (!point.equals(points.get(newest))) {
                points.add(point);
            }
        }

        @Override
        public Sheet sheet() {
            List<Stroke> strokes = new ArrayList<>(before.ink().strokes());
            strokes.add(new Stroke(SampleSmoother.smooth(points), width));
            return new Sheet(before.picture(), new Ink(strokes));
        }
    }

    private static final class EraserGesture implements Gesture {
        private final double radius;
        private Sheet sheet;
        private InkPoint last;

        EraserGesture(Sheet before, InkPoint point, double radius) {
            this.radius = radius;
            last = point;
            sheet = new Eraser(point, point, radius).erase(before);
        }

        @Override
        public void moveTo(InkPoint point) {
            sheet = new Eraser(last, point, radius).erase(sheet);
            last = point;
        }

        @Override
        public Sheet sheet() {
            return sheet;
        }
    }
}
