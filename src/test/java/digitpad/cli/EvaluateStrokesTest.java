package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evaluate} on digits, letters and signs of several laboratories. */
@Tag("long")
class EvaluateStrokesTest {
    @TempDir
    private Path home;

    private String file;
    private CommandRunner terminal;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(
                        home.resolve("mixed.unp"),
                        character("1", "ap01", "250 400\n250 100")
                                + character("1", "gm02", "250 400\n250 100")
                                + character("1", "gm03", "250 400\n250 100")
                                + character("a", "gm02", "250 400\n350 300\n250 300")
                                + character("+", "gm03", "250 400\n350 300\n250 300")
                                + character("O", "gm03", "250 400\n350 300\n250 300"))
                .toString();
        terminal = new CommandRunner(home);
    }

    @Test
    void json_hasScoresByLaboratory() throws IOException {
        assertEquals(0, terminal.run("evaluate", "--strokes", file, "--json"), terminal.err());
        JsonNode result = terminal.json();
        assertEquals(3, result.get("images").asInt());
        assertEquals(3, result.get("correct").asInt(), "an upright line is a 1");
        assertEquals(0, result.get("wrong").asInt());
        assertEquals(1, result.get("letters").get("count").asInt());
        assertEquals(1, result.get("signs").get("count").asInt());
        assertEquals(1, result.get("lookAlikes").asInt());
        JsonNode laboratories = result.get("laboratories");
        assertEquals(2, laboratories.size());
        assertEquals(1, laboratories.get("ap").get("digits").asInt());
        assertFalse(laboratories.get("ap").has("letters"), "none");
        assertEquals(2, laboratories.get("gm").get("correct").asInt());
        assertEquals(1, laboratories.get("gm").get("signs").get("count").asInt());
    }

    @Test
    void star_scoresOneLaboratory() throws IOException {
        assertEquals(0, terminal.run("evaluate", "--strokes", file, "--writers", "gm*", "--json"), terminal.err());
        assertEquals(2, terminal.json().get("images").asInt());
        assertEquals("mixed.unp, writers gm*", terminal.json().get("dataset").asText());
        assertEquals(1, terminal.json().get("laboratories").size());
        terminal.assertRejected("no writer \"zz*\"", "evaluate", "--strokes", file, "--writers", "gm*,zz*");
    }

    @Test
    void text_hasALineForEachLaboratory() {
        assertEquals(0, terminal.run("evaluate", "--strokes", file), terminal.err());
        List<String> lines = terminal.out().lines().toList();
        assertTrue(lines.contains("0 misread and not rejected (0.00 %)"), terminal.out());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("best rejects .* % of 1 letter and .* % of 1 sign")),
                terminal.out());
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("  gm: 2 digits, 100.00 % correct, ")), terminal.out());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("  gm: rejects ")), terminal.out());
    }

    @Test
    void lettersAlone_haveNoAccuracy() throws IOException {
        String letters = Files.writeString(home.resolve("letters.unp"), character("a", "", "250 400\n350 300\n250 300"))
                .toString();
        assertEquals(0, terminal.run("evaluate", "--strokes", letters, "--variations", "--json"), terminal.err());
        JsonNode result = terminal.json();
        assertEquals(0, result.get("images").asInt());
        for (String absent : List.of("accuracy", "calibrationError", "confusion", "variations", "signs")) {
            assertFalse(result.has(absent), absent);
        }
        assertEquals(0, terminal.run("evaluate", "--strokes", letters), terminal.err());
        assertEquals(1, terminal.out().lines().count(), terminal.out());
    }

    private static String character(String label, String writer, String samples) {
        return ".SEGMENT CHARACTER 0 ? \"" + label + "\"\n.COMMENT " + label + " " + writer + " 1\n.PEN_DOWN\n"
                + samples + "\n.PEN_UP\n";
    }
}
