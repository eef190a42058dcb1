package digitpad.model;

import digitpad.files.TimeLimitedReads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Model stores on drives that do not answer. */
public final class TestStores {
    private TestStores() {}

    /** Returns a store whose model files are read for ever; {@code onRead} is called when that begins. */
    public static ModelStore neverAnswering(Path folder, Runnable onRead) {
        return neverAnswering(folder, Duration.ofDays(1), onRead);
    }

    /** Returns a store that waits for an answer as long as {@code limit}. */
    static ModelStore neverAnswering(Path folder, Duration limit, Runnable onRead) {
        return new ModelStore(folder, List.of(), new TimeLimitedReads(limit), file -> {
            onRead.run();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("interrupted");
        });
    }
}
