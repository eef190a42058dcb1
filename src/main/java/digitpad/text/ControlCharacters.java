package digitpad.text;

import java.util.regex.Pattern;

/**
 * Replaces the characters that control a terminal, because texts from foreign files may contain them. They could clear
 * the screen, forge a line, or reverse the order of what follows.
 */
public final class ControlCharacters {
    private static final Pattern WHITESPACE = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    /** C0, delete and C1. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");
    /** Marks, embeddings, overrides and isolates of bidirectional text, which are invisible. */
    private static final Pattern BIDIRECTIONAL =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private ControlCharacters() {}

    /**
     * Returns a text as one line that can be printed: line breaks and tabs become a space, other control characters a
     * question mark, and controls of bidirectional text are left out.
     */
    public static String replaceIn(String text) {
        String line = WHITESPACE.matcher(text).replaceAll(" ");
        return BIDIRECTIONAL.matcher(CONTROLS.matcher(line).replaceAll("?")).replaceAll("");
    }
}
