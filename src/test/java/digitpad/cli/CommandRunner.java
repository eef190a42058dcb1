package digitpad.cli;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.files.UserFolders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Runs commands for tests, as one who looks at nothing but what they print, and holds what the last one has printed. */
final class CommandRunner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private String out = "";
    private String err = "";

    /** A user with nothing but what is in {@code home}. */
    CommandRunner(Path home) {
        this.home = home;
    }

    /** Runs a command; its exit code. */
    int run(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter notes = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(notes), false);
        int code = CommandLineProgram.run(
                arguments, new CommandContext(terminal, UserFolders.under(home), Map.of(), ENGINE));
        out = results.toString();
        err = notes.toString();
        return code;
    }

    /** What it has printed on standard output. */
    String out() {
        return out;
    }

    /** The JSON document on standard output. */
    JsonNode json() throws JsonProcessingException {
        return JSON.readTree(out);
    }

    /** What it has printed on standard error. */
    String err() {
        return err;
    }

    /** Asserts that a command ends with one sentence, which contains {@code says}, and no result. */
    void assertRefused(String says, String... arguments) {
        assertEquals(
                CommandLineProgram.USER_ERROR, run(arguments), () -> String.join(" ", arguments) + ": " + out + err);
        assertEquals("", out, "standard output is for results");
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(says), err);
    }
}
