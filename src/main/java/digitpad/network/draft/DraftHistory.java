package digitpad.network.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft with the changes that can be undone and redone. Immutable.
 *
 * @param past the drafts before, the latest last
 * @param present the current draft
 * @param future the drafts that were undone, the latest first
 * @param lastField the field that the last change was made in; empty if in none
 */
public record DraftHistory(List<Draft> past, Draft present, List<Draft> future, Optional<String> lastField) {
    private static final int MAX_UNDO = 200;

    public DraftHistory {
        past = List.copyOf(past.subList(Math.max(0, past.size() - MAX_UNDO), past.size()));
        future = List.copyOf(future);
    }

    /** Returns the history of a draft without changes. */
    public static DraftHistory of(Draft draft) {
        return new DraftHistory(List.of(), draft, List.of(), Optional.empty());
    }

    /** Adds a change. */
    public DraftHistory change(Draft next) {
        return next.equals(present) ? this : new DraftHistory(plus(past, present), next, List.of(), Optional.empty());
    }

    /** Adds a change that was typed in a field. Changes in the same field, one after the other, are undone together. */
    public DraftHistory type(String field, Draft next) {
        if (next.equals(present)) {
            return this;
        }
        List<Draft> before = lastField.equals(Optional.of(field)) ? past : plus(past, present);
        return new DraftHistory(before, next, List.of(), Optional.of(field));
    }

    private static List<Draft> plus(List<Draft> drafts, Draft last) {
        List<Draft> longer = new ArrayList<>(drafts);
        longer.add(last);
        return longer;
    }

    /** Undoes the last change, if there is one. */
    public DraftHistory undo() {
        if (past.isEmpty()) {
            return this;
        }
        List<Draft> later = new ArrayList<>(List.of(present));
        later.addAll(future);
        int last = past.size() - 1;
        return new DraftHistory(past.subList(0, last), past.get(last), later, Optional.empty());
    }

    /** Redoes the change that was undone last, if there is one. */
    public DraftHistory redo() {
        return future.isEmpty()
                ? this
                : new DraftHistory(
                        plus(past, present), future.get(0), future.subList(1, future.size()), Optional.empty());
    }
}
