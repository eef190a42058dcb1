package digitpad.ink;

/**
 * A handwritten digit with its label.
 *
 * @param label the digit, 0 to 9
 * @param writer the writer's name in the file; empty if the file does not name one
 */
public record LabeledInk(int label, String writer, Ink ink) {}
