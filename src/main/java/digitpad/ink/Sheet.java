package digitpad.ink;

import digitpad.image.Coverage;
import java.util.Optional;

/** The content of the pad: ink, and possibly an opened picture under it, which covers the whole pad. Immutable. */
public record Sheet(Optional<Coverage> picture, Ink ink) {
    private static final Sheet BLANK = new Sheet(Optional.empty(), Ink.empty());

    /** Returns the content of a blank pad. */
    public static Sheet blank() {
        return BLANK;
    }

    /** Returns whether there is neither ink nor a picture. */
    public boolean isBlank() {
        return picture.isEmpty() && ink.isEmpty();
    }
}
