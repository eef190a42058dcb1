package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitedReadsTest {
    private static final Path FILE = Path.of("file");
    private final TimeLimitedReads reads = new TimeLimitedReads(Duration.ofMinutes(5));

    @Test
    void result_isReturned() throws Exception {
        assertEquals(3, reads.read(FILE, () -> 3));
    }

    @Test
    void failure_isPassedOn() {
        FileNotFoundException missing = new FileNotFoundException("file");
        assertSame(
                missing,
                assertThrows(
                        FileNotFoundException.class,
                        () -> reads.read(FILE, () -> {
                            throw missing;
                        })));
        IllegalStateException unexpected = new IllegalStateException();
        assertSame(
                unexpected,
                assertThrows(
                        IllegalStateException.class,
                        () -> reads.read(FILE, () -> {
                            throw unexpected;
                        })));
    }

    @Test
    void limit_endsTheWait() {
        TimeLimitedReads impatient = new TimeLimitedReads(Duration.ofMillis(1));
        assertThrows(
                TimeLimitedReads.NoAnswerException.class,
                () -> impatient.read(FILE, () -> {
                    new CountDownLatch(1).await();
                    return 3;
                }));
    }

    @Test
    void interruptedCaller_stopsWaiting() {
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedIOException.class,
                () -> reads.read(FILE, () -> {
                    new CountDownLatch(1).await();
                    return 3;
                }));
        assertTrue(Thread.interrupted());
    }
}
