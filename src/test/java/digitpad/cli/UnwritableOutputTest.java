package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.JavaProcess;
import digitpad.Main;
import digitpad.SampleData;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output that cannot be written. */
class UnwritableOutputTest {
    private static final String DISK_FULL = "No space left on device";

    /** A standard output on which writing fails. */
    private static final class FailingWriter extends Writer {
        private final String reason;

        FailingWriter(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @TempDir
    Path home;

    private CommandRunner terminal;
    private List<List<String>> commands;

    @BeforeEach
    void prepareCommands() throws IOException {
        terminal = new CommandRunner(home.resolve("home"));
        String picture = TestPictures.one(home.resolve("1.png")).toString();
        String data = home.resolve("sample").toString();
        SampleData.writeTo(Path.of(data));
        commands = List.of(
                List.of("--help"),
                List.of("--version"),
                List.of("predict", picture),
                List.of("predict", picture, "--json"),
                List.of("evaluate", "--data", data),
                List.of("train", "--steps", "1", "--batch-size", "5", "--data", data),
                List.of("runs"),
                List.of("runs", "--json"));
    }

    @Test
    void fullDiskIsAnErrorOfEveryCommand() {
        for (List<String> command : commands) {
            assertEquals(CommandLineProgram.USER_ERROR, runInto(DISK_FULL, false, command), command.toString());
            assertTrue(terminal.err().endsWith("redirected to." + System.lineSeparator()), terminal.err());
            assertTrue(terminal.err().contains("(" + DISK_FULL + ")"), terminal.err());
        }
        assertTrue(Files.exists(home.resolve("home/data/models/tutorial-2.digitpad")), "the network is saved");
    }

    @Test
    void readerThatClosesEarlyIsNoError() {
        for (List<String> command : commands) {
            assertEquals(CommandLineProgram.OK, runInto("Broken pipe", false, command), command.toString());
            assertFalse(terminal.err().contains("Broken pipe"), terminal.err());
        }
    }

    @Test
    void closedPipeIsRecognizedInAnyLanguage() {
        assertEquals(CommandLineProgram.OK, runInto("Tubería rota", true, List.of("--version")));
        assertEquals("", terminal.err());
        assertFalse(FileKind.isPipe(home));
        assertFalse(FileKind.isPipe(home.resolve("absent")));
    }

    @Test
    void failedCommandKeepsItsExitCode() {
        String absent = home.resolve("absent.png").toString();
        assertEquals(CommandLineProgram.USER_ERROR, runInto("Broken pipe", false, List.of("predict", absent)));
    }

    @Tag("long")
    @Test
    void processEndsQuietlyWithoutReader() throws Exception {
        try (JavaProcess process =
                JavaProcess.start(List.of("-Ddigitpad.home=" + home), Main.class, "train", "--help")) {
            process.process().getInputStream().close();
            assertEquals(CommandLineProgram.OK, process.process().waitFor());
        }
    }

    private int runInto(String reason, boolean pipe, List<String> command) {
        return terminal.runInto(new ResultWriter(new FailingWriter(reason), pipe), command.toArray(String[]::new));
    }
}
