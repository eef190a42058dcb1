package digitpad.ui.owndigits;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One of the user's digits in the list. Immutable.
 *
 * @param file identifies the digit, because relabeling keeps the file's name
 * @param label 0 to 9
 * @param savedAt when the user labeled it
 */
record DigitItem(Path file, int label, Instant savedAt, Thumbnail thumbnail) {
    /** Returns this item with another label. */
    DigitItem withLabel(int other) {
        return new DigitItem(file, other, savedAt, thumbnail);
    }
}
