package digitpad.ink;

import digitpad.image.Coverage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The pad's state while it is drawn on, with its history: pen and eraser gestures, opened pictures and clearing can each
 * be undone and redone as one step. Belongs to one thread; hand {@link #sheet()} to others.
 *
 * <p>Points may lie outside the pad, as they do when the pen leaves it; those further away than the pad is wide are
 * brought nearer.
 */
public final class Drawing {
    /** Steps that can be undone. Each step over a large picture may hold a copy of it. */
    public static final int HISTORY_LIMIT = 250;

    private final Deque<Sheet> past = new ArrayDeque<>();
    private final Deque<Sheet> future = new ArrayDeque<>();
    private Sheet settled = Sheet.blank();
    private Optional<Gesture> gesture = Optional.empty();

    /** What is on the pad now, the gesture under way included. */
    public Sheet sheet() {
        return gesture.map(Gesture::sheet).orElse(settled);
    }

    /**
     * Puts the pen down; a gesture still under way is finished first.
     *
     * @throws IllegalArgumentException if the width is not above 0
     */
    public void beginStroke(InkPoint point, double width) {
        Stroke dot = new Stroke(List.of(nearPad(point)), width);
        endGesture();
        gesture = Optional.of(new PenGesture(settled, dot));
    }

    /**
     * Puts the eraser down and removes the ink (of strokes and picture) within {@code radius} of the point. A stroke is
     * cut right through where any of its ink is touched.
     *
     * @throws IllegalArgumentException if the radius is not above 0
     */
    public void beginErasing(InkPoint point, double radius) {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("an eraser has a radius above 0, not " + radius);
        }
        endGesture();
        gesture = Optional.of(new EraserGesture(settled, nearPad(point), radius));
    }

    /** Goes on with the gesture under way; without one, nothing happens. */
    public void moveTo(InkPoint point) {
        gesture.ifPresent(current -> current.moveTo(nearPad(point)));
    }

    /** Ends the gesture under way and makes it one step of the history (none if it changed nothing). */
    public void endGesture() {
        Sheet after = sheet();
        gesture = Optional.empty();
        step(after);
    }

    /** Replaces everything with a picture, its longer side fitted to the pad, centred. A blank one clears the pad. */
    public void open(Coverage picture) {
        endGesture();
        step(picture.isBlank() ? blankUnlessBlank() : new Sheet(Optional.of(picture.paddedToSquare()), Ink.empty()));
    }

    /** Puts another sheet in the place of the one there; one step of the history, none if the two show the same. */
    public void replace(Sheet other) {
        endGesture();
        step(other.equals(settled) ? settled : other);
    }

    /** Takes everything off the pad; one step of the history, none if it was blank. */
    public void clear() {
        endGesture();
        step(blankUnlessBlank());
    }

    /** Whether there is a step to take back, or a gesture under way that would be one. */
    @SuppressWarnings("ReferenceEquality") // the very sheet stands for "nothing was changed"
    public boolean canUndo() {
        return !past.isEmpty() || sheet() != settled;
    }

    /** Whether a step was taken back and nothing was done since. */
    @SuppressWarnings("ReferenceEquality") // as above
    public boolean canRedo() {
        return !future.isEmpty() && sheet() == settled;
    }

    /** Takes back the last step; a gesture under way is finished first and is then the last. */
    public void undo() {
        endGesture();
        if (!past.isEmpty()) {
            future.push(settled);
            settled = past.pop();
        }
    }

    /** Takes the last step that was taken back again. */
    public void redo() {
        endGesture();
        if (!future.isEmpty()) {
            past.push(settled);
            settled = future.pop();
        }
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private void step(Sheet after) {
        if (after == settled) {
            return;
        }
        past.push(settled);
        if (past.size() > HISTORY_LIMIT) {
            past.removeLast();
        }
        future.clear();
        settled = after;
    }

    private Sheet blankUnlessBlank() {
        return settled.isBlank() ? settled : Sheet.blank();
    }

    private static InkPoint nearPad(InkPoint point) {
        return new InkPoint(nearPad(point.x()), nearPad(point.y()));
    }

    private static double nearPad(double coordinate) {
        return Math.max(-Ink.PAD_SIZE, Math.min(2 * Ink.PAD_SIZE, coordinate));
    }

    /** What the pen or the eraser does between touching and leaving the pad. */
    private interface Gesture {
        void moveTo(InkPoint point);

        /** The sheet with what was done so far; the very sheet it began with if that is nothing. */
        Sheet sheet();
    }

    private static final class PenGesture implements Gesture {
        /**
         * Samples nearer to each other than this, in pad units, tell more of the screen's grid of pixels than of the
         * way of the pen, and a curve through both has corners.
         */
        private static final double SPACING = 3.5;

        private final Sheet before;
        private final double width;
        private final List<InkPoint> points = new ArrayList<>();

        PenGesture(Sheet before, Stroke dot) {
            this.before = before;
            width = dot.width();
            points.add(dot.points().get(0));
        }

        /** The newest sample is always there, as the ink follows the pen, but stays only if it is far enough on. */
        @Override
        public void moveTo(InkPoint point) {
            int newest = points.size() - 1;
            if (newest > 0 && points.get(newest - 1).distanceTo(points.get(newest)) < SPACING) {
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
        private Sheet left;
        private InkPoint last;

        EraserGesture(Sheet before, InkPoint point, double radius) {
            this.radius = radius;
            last = point;
            left = new Eraser(point, point, radius).erase(before);
        }

        @Override
        public void moveTo(InkPoint point) {
            left = new Eraser(last, point, radius).erase(left);
            last = point;
        }

        @Override
        public Sheet sheet() {
            return left;
        }
    }
}
