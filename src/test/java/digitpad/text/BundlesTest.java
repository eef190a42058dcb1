package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that the code asks for is there. */
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** A literal key handed to {@code TEXT.get} or {@code text.get}, the rest of the call unknown. */
    private static final Pattern USE = Pattern.compile("(?i)\\btext\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*([,)])");

    private record Use(Path source, String key, boolean withArguments) {}

    @Test
    void everyKeyThatIsUsedIsInItsPackagesBundle() throws IOException {
        List<Use> uses = uses();
        assertTrue(uses.size() > 100, "the sources were searched: " + uses.size());
        for (Use use : uses) {
            assertTrue(bundle(use.source()).containsKey(use.key()), use + " is not in the bundle");
        }
    }

    @Test
    void everyPatternCanBeFilledIn() throws IOException {
        for (Use use : uses()) {
            String pattern = bundle(use.source()).getProperty(use.key());
            if (use.withArguments()) {
                Object[] arguments = new Object[10];
                java.util.Arrays.fill(arguments, 0.5);
                String sentence = new MessageFormat(pattern, java.util.Locale.ENGLISH).format(arguments);
                assertFalse(sentence.matches(".*\\{\\d.*"), use + ": " + sentence);
                // A lone apostrophe in a pattern is swallowed, and with it what follows up to the next.
                assertFalse(pattern.replace("''", "").contains("'"), use + " has a lone apostrophe: " + pattern);
            } else {
                assertFalse(pattern.matches(".*\\{\\d.*"), use + " leaves a gap: " + pattern);
                assertFalse(pattern.contains("''"), use + " shows two apostrophes: " + pattern);
            }
        }
    }

    private static List<Use> uses() throws IOException {
        List<Use> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = USE.matcher(Files.readString(file));
                while (matcher.find()) {
                    uses.add(new Use(file, matcher.group(1), matcher.group(2).equals(",")));
                }
            }
        }
        return uses;
    }

    private static Properties bundle(Path source) throws IOException {
        Path file = RESOURCES.resolve(SOURCES.relativize(source).getParent()).resolve("messages.properties");
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            bundle.load(in);
        }
        return bundle;
    }
}
