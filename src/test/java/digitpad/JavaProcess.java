package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A separate Java process with the class path of the tests, for code that can run only once per process or ends the
 * process.
 */
public final class JavaProcess implements AutoCloseable {
    private static final long TIMEOUT_MINUTES = 5;

    private final Process process;
    private final Path errors;

    private JavaProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts a process, which is killed after {@value #TIMEOUT_MINUTES} minutes.
     *
     * @param options additional JVM options; those that locate the native libraries are always set
     */
    public static JavaProcess start(List<String> options, Class<?> program, String... arguments) throws IOException {
        return start(Map.of(), options, program, arguments);
    }

    /** Like the method without {@code environment}, but with these variables; an empty value removes one. */
    public static JavaProcess start(
            Map<String, String> environment, List<String> options, Class<?> program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As in an installed DigitPad: otherwise newer versions of Java print warnings about native libraries.
        command.add("--enable-native-access=ALL-UNNAMED");
        // The locations of the native libraries, if these tests run in an installed DigitPad.
        for (String property : List.of("digitpad.natives", "jna.boot.library.path", "jna.nounpack")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("digitpad", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // The test process may be limited to one thread.
        builder.environment().remove("OMP_NUM_THREADS");
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        // A test that waits for the output of a hanging process would never end.
        Executor onTimeout = CompletableFuture.delayedExecutor(TIMEOUT_MINUTES, TimeUnit.MINUTES);
        onTimeout.execute(process::destroyForcibly);
        return new JavaProcess(process, errors);
    }

    /** Returns the process. */
    public Process process() {
        return process;
    }

    /** How a process ended, and what it printed. */
    public record End(int code, String output, String errors) {}

    /**
     * Waits for the process to exit and returns its standard output. Fails if the exit code is not 0.
     */
    public String output() throws IOException, InterruptedException {
        End end = awaitEnd();
        assertEquals(0, end.code(), end::toString);
        return end.output();
    }

    /** Waits for the process to exit. It is killed on a timeout. */
    public End awaitEnd() throws IOException, InterruptedException {
        try (InputStream out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new End(process.waitFor(), output, new String(Files.readAllBytes(errors), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(errors);
    }
}
