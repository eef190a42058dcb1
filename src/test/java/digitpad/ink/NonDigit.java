package digitpad.ink;

/**
 * Something drawn that is no digit.
 *
 * @param kind the group it belongs to: letter, shape, sign, scribble, several digits, crossed-out digit
 * @param name what it is, such as "A" or "house"; drawings of the same thing share it
 */
public record NonDigit(String kind, String name, Ink ink) {}
