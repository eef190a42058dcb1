package digitpad.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the wording of the whole project as far as a pattern can: line length, spelling, one phrase for each idea. */
class WordingTest {
    private static final int MAX_LINE_LENGTH = 120;
    private static final List<Path> ROOTS = Stream.of(
                    "src", "packaging", "assets", ".ci", ".github", "pom.xml", "README.md")
            .map(Path::of)
            .toList();
    private static final Pattern BINARY = Pattern.compile(".*\\.(png|ico|icns|digitpad|zip|gz|ttf|wav)");
    /** Texts of others: license texts, checksums, and lists of words. */
    private static final Pattern FOREIGN =
            Pattern.compile("packaging/(licen[cs]es/(?!INSIDE\\.md).*|locks/.*)|.*/glyphs\\.txt|.*/samples/.*");
    /** The patterns themselves, and the examples of this test. */
    private static final Pattern RULES = Pattern.compile(".*/digitpad/text/Wording(Test)?\\.java");

    private static final Pattern LITERAL =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'");
    private static final Pattern TEST_NAME = Pattern.compile(
            "@(?:Test|ParameterizedTest|RepeatedTest|Property|Example)\\b(?:[^;{}]|\\{[^{};]*\\})*?void (\\w+)\\(");
    private static final int MAX_WORDS = 8;

    @Test
    void javaLinesAreAtMost120Characters() throws IOException {
        Map<String, List<String>> problems = new TreeMap<>();
        for (Path file : files(".*\\.java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > MAX_LINE_LENGTH) {
                    problems.put(file + ":" + (i + 1), List.of(lines.get(i).strip()));
                }
            }
        }
        assertEquals(Map.of(), problems);
    }

    @Test
    void spellingIsAmerican() throws IOException {
        Map<String, List<String>> problems = new TreeMap<>();
        for (Path file : files(".*")) {
            add(
                    problems,
                    file.toString(),
                    Wording.SPELLING.problems(words(String.join(" ", distinct(Files.readString(file))))));
        }
        assertEquals(Map.of(), problems);
    }

    @Test
    void bundlesUseOnePhraseForEachIdea() throws IOException {
        List<Path> bundles = files("src/main/.*(?<!_zh_CN)\\.properties");
        assertTrue(bundles.size() > 20, "bundles found: " + bundles);
        Map<String, List<String>> problems = new TreeMap<>();
        for (Path bundle : bundles) {
            for (String line : Files.readAllLines(bundle)) {
                int value = line.indexOf('=');
                if (value > 0 && !line.startsWith("#")) {
                    String key = bundle + " " + line.substring(0, value);
                    add(problems, key, Wording.PHRASES.problems(line.substring(value + 1)));
                    add(
                            problems,
                            key,
                            Wording.IDENTIFIERS.problems(
                                    line.substring(0, value).replaceAll("[.-]", " ")));
                }
            }
        }
        assertEquals(Map.of(), problems);
    }

    @Test
    void identifiersUseTheSameWords() throws IOException {
        Map<String, List<String>> problems = new TreeMap<>();
        for (Path file : files("src/.*\\.java")) {
            String identifiers = withoutLiterals(JavaCode.withoutComments(Files.readString(file)));
            add(
                    problems,
                    file.toString(),
                    Wording.IDENTIFIERS.problems(words(String.join("\n", distinct(identifiers)))));
        }
        assertEquals(Map.of(), problems);
    }

    @Test
    void testNamesHaveAtMostEightWords() throws IOException {
        Map<String, List<String>> problems = new TreeMap<>();
        int tests = 0;
        for (Path file : files("src/test/.*\\.java")) {
            String code = withoutLiterals(JavaCode.withoutComments(Files.readString(file)));
            for (MatchResult test : TEST_NAME.matcher(code).results().toList()) {
                tests++;
                if (words(test.group(1)).split(" ").length > MAX_WORDS) {
                    add(problems, file.toString(), List.of(test.group(1)));
                }
            }
        }
        assertTrue(tests > 500, "tests found: " + tests);
        assertEquals(Map.of(), problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"colourMap", "NORMALISER", "the centre of mass", "is optimised", "a labelled image", "behaviours"
            })
    void britishSpellingIsFound(String text) {
        assertFalse(Wording.SPELLING.problems(words(text)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colorMap",
                "NORMALIZER",
                "central",
                "optimism",
                "the analysis",
                "labeled",
                "otherwise",
                "a promise"
            })
    void americanSpellingIsNot(String text) {
        assertEquals(List.of(), Wording.SPELLING.problems(words(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "Go on with it, true",
        "The run was broken off, true",
        "It is kept in a folder, true",
        "Resume the run, false",
        "The run was interrupted, false",
        "Keep the file, false"
    })
    void avoidedPhrasesAreFound(String text, boolean found) {
        assertEquals(found, !Wording.PHRASES.problems(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"mayGoOn, true", "GO_ON, true", "mindPane, true", "goOnce, false", "reminder, false", "resume, false"})
    void avoidedWordsAreFoundInIdentifiers(String identifier, boolean found) {
        assertEquals(found, !Wording.IDENTIFIERS.problems(words(identifier)).isEmpty());
    }

    private static String withoutLiterals(String code) {
        return LITERAL.matcher(code).replaceAll(" ");
    }

    private static Set<String> distinct(String text) {
        return Pattern.compile("\\W+").splitAsStream(text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Splits identifiers into their words. */
    private static String words(String text) {
        return text.replace('_', ' ').replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    }

    private static void add(Map<String, List<String>> problems, String place, List<String> found) {
        if (!found.isEmpty()) {
            problems.merge(
                    place,
                    found,
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
    }

    private static List<Path> files(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> {
                            String path = file.toString().replace('\\', '/');
                            return path.matches(name)
                                    && Stream.of(BINARY, FOREIGN, RULES)
                                            .noneMatch(pattern ->
                                                    pattern.matcher(path).matches());
                        })
                        .forEach(files::add);
            }
        }
        return files;
    }
}
