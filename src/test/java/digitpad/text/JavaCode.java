package digitpad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds its way through Java code: past literals, and from an opening bracket to the closing one. */
final class JavaCode {
    /** Comments, and the literals in which what looks like one is none. */
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?s)(?<literal>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+')|//[^\n]*|/\\*.*?\\*/");

    private JavaCode() {}

    static String withoutComments(String code) {
        return COMMENT_OR_LITERAL
                .matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? " " + found.group().replaceAll("[^\n]", "") : found.group(1)));
    }

    /** Behind the bracket that closes the one at {@code open}. */
    static int closing(String code, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += depthChange(code.charAt(at));
            at = next(code, at);
        } while (depth > 0);
        return at;
    }

    /** The parts between separators that are in no brackets, stripped; none of an empty code. Ends where code does. */
    static List<String> split(String code, char separator) {
        return split(code, separator, false);
    }

    /** Parameters, whose types may hold commas. */
    static List<String> splitTypes(String code) {
        return split(code, ',', true);
    }

    private static List<String> split(String code, char separator, boolean types) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < code.length() && depth >= 0; at = next(code, at)) {
            char sign = code.charAt(at);
            depth += depthChange(sign);
            if (types && (sign == '<' || sign == '>')) {
                depth += sign == '<' ? 1 : -1;
            }
            if (depth == 0 && sign == separator) {
                parts.add(code.substring(start, at).strip());
                start = at + 1;
            }
        }
        if (!parts.isEmpty() || !code.isBlank()) {
            parts.add(code.substring(start).strip());
        }
        return parts;
    }

    /** Where a sign stands that is in no brackets; -1 if nowhere. */
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

    private static int depthChange(char sign) {
        return switch (sign) {
            case '(', '{', '[' -> 1;
            case ')', '}', ']' -> -1;
            default -> 0;
        };
    }

    /** The place after a sign, or after the literal that begins with it. */
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
