package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.OS;

/** Named pipes (FIFOs), for tests. Reading one without a writer waits forever. */
public final class NamedPipe {
    private NamedPipe() {}

    /** Creates a pipe and returns its path. Skips the test on Windows. */
    public static Path create(Path path) throws Exception {
        Assumptions.assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped: Windows has no named pipes among files");
        assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
        return path;
    }
}
