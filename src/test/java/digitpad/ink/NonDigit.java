package digitpad.ink;

/**
 * A drawing that is not a digit.
 *
 * @param kind the group: letter, shape, sign, scribble, several digits, crossed-out digit
 * @param name what the drawing shows, such as "A" or "house"; drawings of the same thing have the same name
 */
public record NonDigit(String kind, String name, Ink ink) {}
