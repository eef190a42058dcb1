package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A Java process beside that of the tests, with the same classes: for what can only be done once in each, or ends it. */
public final class JavaProcess implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final Path errors;

    private JavaProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts one.
     *
     * @param options of the virtual machine, beside those without which it would not find the natives
     */
    public static JavaProcess start(List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Where the natives lie, if these tests run in an installed DigitPad.
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
        // The tests' own process may be kept to one thread.
        builder.environment().remove("OMP_NUM_THREADS");
        return new JavaProcess(builder.start(), errors);
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** What it says on standard output until it ends, which it has to do by itself, in time and well. */
    public String output() throws IOException, InterruptedException {
        Executor inTheEnd = CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        inTheEnd.execute(process::destroyForcibly);
        try (InputStream out = process.getInputStream()) {
            String told = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String complaint = Files.readString(errors, StandardCharsets.UTF_8);
            assertEquals(0, code, () -> "told: " + told + System.lineSeparator() + "complained: " + complaint);
            return told;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(errors);
    }
}
