package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several pictures, some of which cannot be used. */
class PredictSeveralPicturesTest {
    @TempDir
    Path home;

    private CommandRunner terminal;
    private String first;
    private String last;
    /** Pictures that cannot be used, each for another reason: no file, no picture, no path. */
    private List<String> bad;

    @BeforeEach
    void writePictures() throws IOException {
        terminal = new CommandRunner(home);
        first = TestPictures.one(home.resolve("first.png")).toString();
        last = TestPictures.one(home.resolve("last.png")).toString();
        String text = Files.writeString(home.resolve("text.png"), "no picture").toString();
        bad = List.of(home.resolve("absent.png").toString(), text, "no\0path.png");
    }

    @Test
    void otherPicturesAreStillRead() {
        for (String name : bad) {
            assertEquals(CommandLineProgram.USER_ERROR, terminal.run("predict", first, name, last));
            List<String> lines = terminal.out().lines().toList();
            assertEquals(2, lines.size(), terminal.out());
            assertTrue(lines.get(0).startsWith(first + ": 1 ("), terminal.out());
            assertTrue(lines.get(1).startsWith(last + ": 1 ("), terminal.out());
            assertEquals(1, terminal.err().lines().count(), terminal.err());
        }
    }

    @Test
    void unusablePictureHasErrorInJson() throws IOException {
        for (String name : bad) {
            assertEquals(CommandLineProgram.USER_ERROR, terminal.run("predict", "--json", first, name, last));
            JsonNode results = terminal.json();
            assertEquals(3, results.size());
            assertEquals(1, results.get(0).get("digit").asInt());
            assertTrue(results.get(0).path("error").isMissingNode());
            assertEquals(name, results.get(1).get("file").asText());
            assertTrue(results.get(1).get("error").asText().endsWith("."));
            assertTrue(results.get(1).path("digit").isMissingNode());
            assertEquals(1, results.get(2).get("digit").asInt());
            assertEquals("", terminal.err());
        }
    }

    @Test
    void unusablePictureAloneHasErrorInJson() throws IOException {
        assertEquals(CommandLineProgram.USER_ERROR, terminal.run("predict", "--json", bad.get(0)));
        assertEquals(1, terminal.json().size());
        assertTrue(terminal.json().get(0).get("error").asText().contains("absent.png"));
    }
}
