package digitpad.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness itself: that it notices what a reader does wrong. */
class FuzzRunTest {
    @TempDir
    private Path folder;

    @Test
    void exception_isReportedWithItsCase() throws Exception {
        FuzzResult result = run(file -> {
            throw new IllegalStateException("broken");
        });
        assertEquals(1, result.failures().size());
        assertTrue(result.failures().get(0).contains("IllegalStateException: broken"));
        assertTrue(result.failures().get(0).contains("-Dfuzz.reader=\"test\" -Dfuzz.seed=3 -Dfuzz.case=1:"));
    }

    @Test
    void messageThatIsNoSentence_isReported() throws Exception {
        assertEquals(1, run(file -> refuse("two\nlines.")).failures().size());
        assertEquals(1, run(file -> refuse("no end")).failures().size());
        assertEquals(0, run(file -> refuse("This is no picture.")).failures().size());
    }

    @Test
    void refusedIntactFile_isReported() throws Exception {
        FuzzResult result = new FuzzRun(reader(file -> refuse("This is no picture.")), 3).run(0, 1, 1);
        assertTrue(result.failures().get(0).contains("refused an intact file"));
    }

    @Test
    void largeAllocation_isReported() throws Exception {
        Assumptions.assumeTrue(AllocationMeter.isAvailable(), "skipped: this runtime cannot measure allocations");
        FuzzResult result = run(file -> new byte[100_000_000].length);
        assertTrue(result.failures().get(0).contains("allocated 100 MB"), result.failures()::toString);
    }

    @Test
    void hang_endsTheRun() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        FuzzRun hanging = new FuzzRun(
                reader(file -> {
                    never.await();
                    read.countDown();
                    return file;
                }),
                3);
        AssertionError error = assertThrows(AssertionError.class, () -> hanging.run(1, 2, 0));
        assertTrue(error.getMessage().contains("-Dfuzz.case="), error.getMessage());
        never.countDown();
        // The abandoned thread writes the file of the case before it reads it.
        read.await();
    }

    @Test
    void caseRunAlone_readsTheSameFile() throws Exception {
        List<byte[]> files = new ArrayList<>();
        FuzzedReader recording = reader(file -> files.add(Files.readAllBytes(file)));
        new FuzzRun(recording, 3).run(0, 10, 1);
        new FuzzRun(recording, 3).run(7, 8, 1);
        assertEquals(11, files.size());
        assertArrayEquals(files.get(7), files.get(10));
    }

    private FuzzResult run(FuzzedReader.Reading reading) throws Exception {
        return new FuzzRun(reader(reading), 3).run(1, 2, 1);
    }

    private static Object refuse(String message) {
        throw new UserException(message);
    }

    private FuzzedReader reader(FuzzedReader.Reading reading) {
        return new FuzzedReader("test", folder.resolve("file"), List.of(Sample.text("some text\n")), reading);
    }
}
