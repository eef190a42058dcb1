package digitpad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scans Java code, skipping literals and matching brackets. */
final class JavaCode {
    /** Comments, and literals, because text inside a literal can look like a comment. */
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?s)(?<literal>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+')|//[^\n]*|/\\*.*?\\*/");

    private JavaCode() {}

    static String withoutComments(String code) {
        return COMMENT_OR_LITERAL
                .matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? " " + found.group().replaceAll("[^\n]", "") : found.group(1)));
    }

    /** Returns the position after the bracket that closes the one at {@code open}. */
    static int closing(String code, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += depthChange(code.charAt(at));
            at = next(code, at);
        } while (depth > 0);
        return at;
    }

    /**
     * Splits code at separators outside brackets, up to a closing bracket without an opening one, and strips the parts.
     * Blank code has no parts.
     */
    static List<String> split(String code, char separator) {
        return split(code, separator, false);
    }

    /** Splits parameters, whose type arguments can contain commas. */
    static List<String> splitTypes(String code) {
        return split(code, ',', true);
    }

    private static List<String> split(String code, char separator, boolean types) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < code.length() && depth >= 0; at = next(code, at)) {
            char character = code.charAt(at);
            depth += depthChange(character);
            if (types && (character == '<' || character == '>')) {
                depth += character == '<' ? 1 : -1;
            }
            if (depth == 0 && character == separator) {
                parts.add(code.substring(start, at).strip());
                start = at + 1;
            }
        }
        if (!parts.isEmpty() || !code.isBlank()) {
            parts.add(code.substring(start).strip());
        }
        return parts;
    }

    /** Returns the position of a character outside brackets; -1 if there is none. */
    static int find(String code, char wanted) {
        int depth = 0;
        for (int at = 0; at < code.length(); at = next(code, at)) {
            if (depth == 0 && code.charAt(at) == wanted) {
                return at;
            }
            depth += depthChange(code.charAt(at));
        }
        return -1;
    }

    private static int depthChange(char character) {
        return switch (character) {
            case '(', '{', '[' -> 1;
            case ')', '}', ']' -> -1;
            default -> 0;
        };
    }

    /** Returns the position after a character, or after the literal that it starts. */
    private static int next(String code, int at) {
        char quote = code.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at + 1;
        }
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != quote) {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
