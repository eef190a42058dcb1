package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Replaces the UI thread in tests: queues tasks, which the test runs on its own thread. */
public final class FakeUiThread implements Executor {
    private static final int TIMEOUT_SECONDS = 60;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    /**
     * Runs the next {@code count} tasks, waiting for each. A background job queues one task, whether it succeeds or
     * fails.
     */
    public void runNext(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Runnable next = queue.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, "timed out waiting for a task");
            next.run();
        }
    }

    /** Runs tasks until the condition is true. Fails if no more tasks come. */
    public void runUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            runNext(1);
        }
    }
}
