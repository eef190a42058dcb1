package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Sends signals to processes. Tests that use it must be disabled on Windows. */
public final class Signals {
    private Signals() {}

    /**
     * Sends a signal. Skips the test if this process ignores it, as processes in the background do: child processes
     * inherit that.
     *
     * @param signal its name without {@code SIG}
     */
    public static void send(Process process, String signal) throws IOException, InterruptedException {
        Assumptions.assumeFalse(
                isIgnored(signal), () -> "skipped: this process was started with SIG" + signal + " off");
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
        assertEquals(0, kill.waitFor());
    }

    /** Returns whether this process ignores a signal; false if the system does not say. */
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        int number = switch (signal) {
            case "HUP" -> 1;
            case "INT" -> 2;
            case "TERM" -> 15;
            default -> throw new IllegalArgumentException(signal);
        };
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(mask.substring(7).strip(), 16) >> (number - 1) & 1) != 0;
    }
}
