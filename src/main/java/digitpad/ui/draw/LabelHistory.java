package digitpad.ui.draw;

import digitpad.ink.Sheet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The labels that the user gave each drawing, for undo and redo. Not thread-safe. */
final class LabelHistory {
    /** The labels of a drawing, latest first. */
    private static final class Labels {
        private final Deque<Integer> given = new ArrayDeque<>();
        private final Deque<Integer> undone = new ArrayDeque<>();
    }

    private final Map<Sheet, Labels> labels;

    /** Creates an empty history for the drawings that were used last, up to {@code maxDrawings}. */
    LabelHistory(int maxDrawings) {
        labels = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Sheet, Labels> eldest) {
                return size() > maxDrawings;
            }
        };
    }

    /** Returns the label of a drawing, which {@link #undo} undoes. */
    Optional<Integer> label(Sheet sheet) {
        return Optional.ofNullable(labels.get(sheet)).map(found -> found.given.peek());
    }

    /** Returns the label that {@link #redo} gives a drawing again. */
    Optional<Integer> redoableLabel(Sheet sheet) {
        return Optional.ofNullable(labels.get(sheet)).map(found -> found.undone.peek());
    }

    /** Adds a label, unless the drawing has it. No label can be redone after that. */
    void add(Sheet sheet, int label) {
        forgetUndone();
        if (!label(sheet).equals(Optional.of(label))) {
            labels.computeIfAbsent(sheet, key -> new Labels()).given.push(label);
        }
    }

    /** Undoes the label of a drawing, if it has one. */
    void undo(Sheet sheet) {
        Labels found = labels.get(sheet);
        if (found != null && !found.given.isEmpty()) {
            found.undone.push(found.given.pop());
        }
    }

    /** Redoes the label of a drawing that was undone last, if there is one. */
    void redo(Sheet sheet) {
        Labels found = labels.get(sheet);
        if (found != null && !found.undone.isEmpty()) {
            found.given.push(found.undone.pop());
        }
    }

    /** Forgets the labels that were undone, for all drawings. */
    void forgetUndone() {
        labels.values().forEach(each -> each.undone.clear());
    }

    /** Replaces the history of a drawing with the label that it has now. */
    void reset(Sheet sheet, Optional<Integer> label) {
        labels.remove(sheet);
        label.ifPresent(now -> add(sheet, now));
    }
}
