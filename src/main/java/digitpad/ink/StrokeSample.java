package digitpad.ink;

import java.util.Optional;

/** A handwritten character of a stroke file: a digit, or a letter or sign. */
public sealed interface StrokeSample permits LabeledInk, NonDigitInk {
    /** Returns the character that the sample is labeled with. */
    String character();

    /** Returns the writer's name in the file; empty if the file does not name one. */
    String writer();

    /** Returns the sample's number in the file, which is not always unique; empty if the file has none. */
    String number();

    /** Returns the strokes. */
    Ink ink();

    /**
     * Returns the laboratory that collected the sample: the two letters that the writer's name begins with. Empty if it
     * begins with anything else.
     */
    default Optional<String> laboratory() {
        String writer = writer();
        return writer.length() >= 2 && Character.isLetter(writer.charAt(0)) && Character.isLetter(writer.charAt(1))
                ? Optional.of(writer.substring(0, 2))
                : Optional.empty();
    }
}
