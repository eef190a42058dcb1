package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the files that are still being written, which would be in the way of deleting their folder. */
public final class WriteQueue {
    private static final int TIMEOUT_SECONDS = 60;

    private WriteQueue() {}

    /** Returns when everything in the write queue has been written. */
    public static void await(Background background) throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        background.work(written::countDown).runInWriteQueue();
        assertTrue(written.await(TIMEOUT_SECONDS, TimeUnit.SECONDS), "timed out waiting for writes");
    }
}
