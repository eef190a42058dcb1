package digitpad.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages the lines and words of a text. */
final class TextDamage {
    private static final int MAX_CHANGES = 4;
    private static final int MAX_REPEATS = 200;
    private static final Pattern WORD = Pattern.compile("[^\\s,:\\[\\]{}]+");
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "NaN",
            "Infinity",
            "-1e999",
            "1e-999",
            "2147483648",
            "99999999999999999999",
            "9".repeat(5_000),
            "0x10",
            "1_000",
            "null",
            "\"",
            "\"\"",
            "'",
            "\\u0000",
            "\u0000",
            "\u001b[2J",
            "\u202e",
            "\ufeff",
            "\ud83d\ude00",
            "a".repeat(70_000),
            "[".repeat(20_000),
            "{\"a\":".repeat(5_000),
            "=SUM(A1)",
            "../../etc/passwd");

    private TextDamage() {}

    /** Returns a copy with one to four changes. */
    static byte[] apply(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes; i++) {
            text = random.nextInt(3) == 0 ? changeLines(text, random) : changeWord(text, random);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String changeWord(String text, Random random) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        String other = WORDS.get(random.nextInt(WORDS.size()));
        if (words.isEmpty()) {
            return text + other;
        }
        MatchResult word = words.get(random.nextInt(words.size()));
        return text.substring(0, word.start()) + other + text.substring(word.end());
    }

    private static String changeLines(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> {
                String line = lines.get(at);
                for (int i = random.nextInt(MAX_REPEATS); i >= 0; i--) {
                    lines.add(at, line);
                }
            }
            case 2 -> lines.add(at, lines.remove(random.nextInt(lines.size())));
            case 3 -> lines.add(at, " ".repeat(random.nextInt(MAX_REPEATS)));
            default -> lines.set(at, lines.get(at) + lines.get(random.nextInt(lines.size())));
        }
        String separator = random.nextInt(8) == 0 ? "\r" : "\n";
        return String.join(separator, lines);
    }
}
