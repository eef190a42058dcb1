package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.JavaProcess;
import digitpad.Signals;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends a process while it writes. */
class BackgroundExitTest {
    private static final int TIMEOUT_SECONDS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void signalWhileWriting_completesTheQueueFirst(String signal) throws Exception {
        try (JavaProcess process = JavaProcess.start(List.of(), SlowWrites.class, folder.toString());
                BufferedReader out = process.process().inputReader();
                Writer in = process.process().outputWriter()) {
            assertEquals("writing", out.readLine());
            Signals.send(process.process(), signal);
            assertEquals("ending", out.readLine());
            in.write("continue\n");
            in.flush();
            assertTrue(process.process().waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        }
        assertEquals("first", Files.readString(folder.resolve("first")));
        assertEquals("second", Files.readString(folder.resolve("second")));
    }

    /** The process: its first write waits for a line on the standard input, and the second one for the first. */
    static final class SlowWrites {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Background background = new Background(Runnable::run);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ending")));
            background
                    .work(() -> {
                        System.out.println("writing");
                        int unused = System.in.read();
                        Files.writeString(folder.resolve("first"), "first");
                    })
                    .runInWriteQueue();
            background
                    .work(() -> Files.writeString(folder.resolve("second"), "second"))
                    .runInWriteQueue();
            Thread.currentThread().join();
        }
    }
}
