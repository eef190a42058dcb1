package digitpad.ink;

/**
 * A handwritten letter or sign with its label.
 *
 * @param label the letter or sign, one character
 * @param writer the writer's name in the file; empty if the file does not name one
 * @param number the sample's number in the file; empty if the file has none
 */
public record NonDigitInk(String label, String writer, String number, Ink ink) implements StrokeSample {
    /** Letters and signs that many people draw like a digit. */
    private static final String LOOK_ALIKES = "OoQDlIiJjT|/\\-_ZzSsBbGgqyY";

    /** The kinds of non-digits in stroke files. */
    public enum Kind {
        LETTER,
        SIGN
    }

    @Override
    public String character() {
        return label;
    }

    /** Returns the kind. */
    public Kind kind() {
        return Character.isLetter(label.codePointAt(0)) ? Kind.LETTER : Kind.SIGN;
    }

    /**
     * Returns whether it may be drawn like a digit, as {@code O}, {@code l} and {@code /} are. If so, reading it as a
     * digit is no mistake, so it is not trained on and not scored.
     */
    public boolean isAmbiguous() {
        return LOOK_ALIKES.contains(label);
    }
}
