package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class SplitOptionTest {
    @TempDir
    Path home;

    @Test
    void severalDatasets_areChosenFromByName() throws Exception {
        Path several = home.resolve("several");
        SampleData.writeTo(several.resolve("my-first"));
        SampleData.writeTo(several.resolve("my-second"));
        CommandRunner terminal = new CommandRunner(home);
        terminal.assertRejected("--split): my-first, my-second.", "evaluate", "--data", several.toString());
        terminal.assertRejected(
                "Unknown value \"third\"", "evaluate", "--data", several.toString(), "--split", "third");
        terminal.assertRejected("Leave it out", "evaluate", "--strokes", "file", "--split", "digits");
        assertEquals(0, terminal.run("evaluate", "--data", several.toString(), "--split", "second", "--json"));
        assertTrue(terminal.err().contains("of these images read as labeled. Are these digits?"), terminal.err());
        assertEquals("my-second", terminal.json().get("dataset").asText());
        assertEquals(
                0, terminal.run("train", "--steps", "3", "--data", several.toString(), "--split", "first", "--json"));
        assertEquals("my-first", terminal.json().get("dataset").asText());
    }
}
