package digitpad.ui.owndigits;

import java.util.List;

/**
 * A change that can be undone.
 *
 * @param before the changed digits as they were before, at least one; imported digits as they are
 */
record DigitChange(Kind kind, List<DigitItem> before) {
    /** What was done to the digits. */
    enum Kind {
        DELETE,
        IMPORT,
        RELABEL
    }

    DigitChange {
        before = List.copyOf(before);
    }

    /** Returns the number of digits that were changed. */
    int count() {
        return before.size();
    }
}
