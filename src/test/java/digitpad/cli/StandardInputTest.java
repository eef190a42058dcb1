package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.formats.FormatFiles;
import digitpad.model.ModelStore;
import digitpad.text.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that name a file, which {@code -} reads from standard input. */
class StandardInputTest {
    private static final String STROKES = """
            .SEGMENT DIGIT 0 ? "1"
            .COMMENT 1 7 1
            .PEN_DOWN
            10 10
            10 20
            10 90
            .PEN_UP
            """;

    @TempDir
    Path home;

    @Test
    @Tag("long")
    void inputFiles_areReadFromStandardInput() throws Exception {
        CommandRunner terminal = new CommandRunner(home);
        terminal.setInput(FormatFiles.csv(SampleData.images(30, 1)).getBytes(StandardCharsets.UTF_8));
        assertEquals(0, terminal.run("evaluate", "--data", "-", "--json"), terminal.err());
        assertEquals(4, terminal.json().get("images").asInt());
        assertTrue(terminal.err().contains("4 of the 30 images, chosen at random"), terminal.err());
        terminal.setInput(STROKES.getBytes(StandardCharsets.UTF_8));
        assertEquals(0, terminal.run("evaluate", "--strokes", "-", "--json"), terminal.err());
        assertEquals(1, terminal.json().get("images").asInt());
        terminal.setInput("nothing".getBytes(StandardCharsets.UTF_8));
        terminal.assertRejected("is not a DigitPad model", "evaluate", "--model", "-", "--strokes", strokes());
        assertEquals(0, terminal.run("evaluate", "--model", ModelStore.DEFAULT, "--strokes", "file://" + strokes()));
    }

    @Test
    void badNames_areRejected() throws IOException {
        CommandRunner terminal = new CommandRunner(home);
        terminal.assertRejected("\"file://server/x\" is not a valid path", "bench", "--data", "file://server/x");
        terminal.assertRejected("\"file:%zz\" is not a valid path", "predict", "file:%zz");
        terminal.setInput(strokes().getBytes(StandardCharsets.UTF_8));
        terminal.assertRejected("does not belong to a dataset", "evaluate", "--data", "-");
    }

    @Test
    void largeInput_isRejected() {
        StandardInputFile input = new StandardInputFile(new ByteArrayInputStream(new byte[100_000]), 99_999);
        UserException error = assertThrows(UserException.class, input::path);
        assertTrue(error.getMessage().contains("more than 1,000 MB"), error.getMessage());
        input.close();
    }

    @Test
    void savedInput_isDeletedInTheEnd() throws IOException {
        Path file;
        try (StandardInputFile input = new StandardInputFile(new ByteArrayInputStream(new byte[] {1, 2}))) {
            file = input.path();
            assertEquals(file, input.path());
            assertEquals(2, Files.size(file));
        }
        assertFalse(Files.exists(file.getParent()));
    }

    private String strokes() throws IOException {
        return Files.writeString(home.resolve("strokes.dat"), STROKES).toString();
    }
}
