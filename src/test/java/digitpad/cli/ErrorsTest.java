package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of the Java machine, which end a command in one message. */
class ErrorsTest {
    @TempDir
    Path home;

    private List<String[]> commands;

    @BeforeEach
    void prepareCommands() throws IOException {
        String data = home.resolve("sample").toString();
        SampleData.writeTo(Path.of(data));
        commands = List.of(
                new String[] {"predict", TestPictures.one(home.resolve("1.png")).toString()},
                new String[] {"evaluate", "--data", data},
                new String[] {"train", "--steps", "1", "--batch-size", "5", "--data", data},
                new String[] {"bench", "--data", data});
    }

    @Test
    void outOfMemory_printsOneMessage() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        assertLastLine(error, "Not enough memory; see the log above. Close other programs");
        assertLastLine(new IllegalStateException("wrapped", error), "Not enough memory; see the log above.");
    }

    @Test
    void otherError_printsOneMessage() {
        for (Error error : List.of(
                new StackOverflowError(), new UnsatisfiedLinkError("no\nlibrary"), new AssertionError("wrong"))) {
            assertLastLine(
                    error,
                    "Internal error: " + error.toString().replace('\n', ' ') + ". See the log above for details.");
        }
    }

    @Test
    void errorBeforeTheCommand_printsOneMessage() {
        StringWriter notes = new StringWriter();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new ResultWriter(Writer.nullWriter(), false),
                new PrintWriter(notes),
                false);
        int code = CommandLineProgram.run(new String[] {"runs"}, terminal, () -> {
            throw new ExceptionInInitializerError("engine");
        });
        assertEquals(CommandLineProgram.INTERNAL_ERROR, code);
        assertEquals(1, notes.toString().lines().count(), notes.toString());
    }

    private void assertLastLine(Throwable failure, String message) {
        CommandRunner terminal = new CommandRunner(home.resolve("home"), failingEngine(failure));
        for (String[] command : commands) {
            assertEquals(CommandLineProgram.INTERNAL_ERROR, terminal.run(command), command[0]);
            List<String> lines = terminal.err().lines().toList();
            assertTrue(lines.get(lines.size() - 1).startsWith(message), terminal.err());
        }
    }

    /** Returns an engine whose every method throws. */
    private static Engine failingEngine(Throwable failure) {
        InvocationHandler failing = (proxy, method, arguments) -> {
            throw failure;
        };
        return (Engine)
                Proxy.newProxyInstance(ErrorsTest.class.getClassLoader(), new Class<?>[] {Engine.class}, failing);
    }
}
