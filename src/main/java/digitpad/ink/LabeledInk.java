package digitpad.ink;

/**
 * A digit somebody wrote, with what it is.
 *
 * @param label 0 to 9
 * @param writer who wrote it, as the file names them; empty if it does not
 */
public record LabeledInk(int label, String writer, Ink ink) {}
