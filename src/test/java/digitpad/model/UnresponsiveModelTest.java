package digitpad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.NamedPipe;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Model files whose reading would never end. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnresponsiveModelTest {
    @TempDir
    private Path folder;

    @Test
    void pipe_isRefused() throws Exception {
        Path pipe = NamedPipe.create(folder.resolve("pipe.digitpad"));
        String message = pipe + " is a folder, device, socket or pipe. Choose a model file.";
        ModelStore store = new ModelStore(folder);
        for (String name : new String[] {"pipe", pipe.toString()}) {
            assertEquals(
                    message,
                    assertThrows(UserException.class, () -> store.load(name)).getMessage());
        }
        assertEquals(
                message,
                assertThrows(UserException.class, () -> store.read(pipe)).getMessage());
        assertEquals(ModelStore.shipped(), store.names());
    }

    @Test
    void driveThatDoesNotAnswer_isReported() {
        ModelStore store = TestStores.neverAnswering(folder, Duration.ofMillis(1), () -> {});
        Path file = folder.resolve("a.digitpad");
        UserException refused = assertThrows(UserException.class, () -> store.read(file));
        assertEquals(
                "The drive of " + file + " does not answer. Check the drive or its network connection, and try again.",
                refused.getMessage());
    }
}
