package digitpad.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives every reader damaged files: some in each build, thousands with {@code mvn -Pfuzz test}, which prints a table.
 * {@code -Dfuzz.reader}, {@code -Dfuzz.seed} and {@code -Dfuzz.case} select what to run.
 */
class FuzzTest {
    /** Set by the Maven profile. */
    private static final boolean FULL = Boolean.getBoolean("fuzz.full");

    private static final String READER = System.getProperty("fuzz.reader", "");
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int CASE = Integer.getInteger("fuzz.case", -1);
    /** Only to end a test that hangs. */
    private static final long TIMEOUT_MINUTES = FULL ? 60 : 5;

    private static final Logger PROGRAM_LOG = Logger.getLogger("digitpad");
    private static final List<FuzzResult> RESULTS = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void silenceLog() {
        // The readers log why they leave out a file.
        PROGRAM_LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void printTable() {
        PROGRAM_LOG.setLevel(null);
        if (FULL) {
            System.out.println(FuzzResult.table(RESULTS));
        }
    }

    @TestFactory
    Stream<DynamicTest> damagedFile_isReadOrRefused() throws Exception {
        return FuzzedReaders.in(folder).stream()
                .filter(reader -> READER.isEmpty() || reader.name().equals(READER))
                .map(reader -> dynamicTest(reader.name(), () -> run(reader)));
    }

    private static void run(FuzzedReader reader) throws Exception {
        int first = Math.max(0, CASE);
        int end = CASE < 0 ? reader.effort().cases(FULL) : CASE + 1;
        FuzzResult result = new FuzzRun(reader, SEED).run(first, end, TIMEOUT_MINUTES);
        RESULTS.add(result);
        assertEquals(List.of(), result.failures(), () -> String.join(System.lineSeparator(), result.failures()));
    }
}
