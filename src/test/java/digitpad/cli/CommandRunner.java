package digitpad.cli;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.engine.Engine;
import digitpad.files.UserFolders;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Runs commands for tests and holds what the last command printed. */
final class CommandRunner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Engine engine;
    private byte[] input = {};
    private String out = "";
    private String err = "";

    /** Creates a runner for a user whose home is {@code home}. */
    CommandRunner(Path home) {
        this(home, ENGINE);
    }

    /** Creates a runner whose commands compute with {@code engine}. */
    CommandRunner(Path home, Engine engine) {
        this.home = home;
        this.engine = engine;
    }

    /** Sets what the next commands read from standard input. */
    void setInput(byte[] bytes) {
        input = bytes.clone();
    }

    /** Runs a command and returns its exit code. */
    int run(String... arguments) {
        StringWriter results = new StringWriter();
        int code = runInto(new ResultWriter(results, false), arguments);
        out = results.toString();
        return code;
    }

    /** Runs a command that prints its results to a writer, and returns its exit code. */
    int runInto(ResultWriter results, String... arguments) {
        StringWriter notes = new StringWriter();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), results, new PrintWriter(notes), false);
        int code = CommandLineProgram.run(
                arguments, terminal, () -> new CommandContext(terminal, UserFolders.under(home), Map.of(), engine));
        out = "";
        err = notes.toString();
        return code;
    }

    /** Returns what the command printed on standard output. */
    String out() {
        return out;
    }

    /** Returns the JSON document on standard output. */
    JsonNode json() throws JsonProcessingException {
        return JSON.readTree(out);
    }

    /** Returns what the command printed on standard error. */
    String err() {
        return err;
    }

    /** Asserts that a command prints no result and a one-line message that contains {@code messagePart}. */
    void assertRejected(String messagePart, String... arguments) {
        assertEquals(
                CommandLineProgram.USER_ERROR, run(arguments), () -> String.join(" ", arguments) + ": " + out + err);
        assertEquals("", out, "standard output is for results");
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(messagePart), err);
    }
}
