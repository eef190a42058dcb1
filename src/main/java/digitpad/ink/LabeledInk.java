package digitpad.ink;

/**
 * A handwritten digit with its label.
 *
 * @param label the digit, 0 to 9
 * @param writer the writer's name in the file; empty if the file does not name one
 * @param number the digit's number in the file; empty if the file has none
 */
public record LabeledInk(int label, String writer, String number, Ink ink) implements StrokeSample {
    /** Creates a digit that has no number. */
    public LabeledInk(int label, String writer, Ink ink) {
        this(label, writer, "", ink);
    }

    @Override
    public String character() {
        return Integer.toString(label);
    }

    /** Returns the same digit with other strokes. */
    public LabeledInk withInk(Ink other) {
        return new LabeledInk(label, writer, number, other);
    }
}
