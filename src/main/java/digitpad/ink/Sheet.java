package digitpad.ink;

import digitpad.image.Coverage;
import java.util.Optional;

/**
 * What lies on the pad at one moment: ink, perhaps over a picture that was opened. The picture covers the whole pad.
 * Immutable.
 */
public record Sheet(Optional<Coverage> picture, Ink ink) {
    private static final Sheet BLANK = new Sheet(Optional.empty(), Ink.empty());

    /** An untouched pad. */
    public static Sheet blank() {
        return BLANK;
    }

    /** Whether there is neither ink nor a picture. */
    public boolean isBlank() {
        return picture.isEmpty() && ink.isEmpty();
    }
}
