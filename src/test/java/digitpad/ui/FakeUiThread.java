package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands in for the toolkit: the test's thread is the window's, and does what it is given when it comes to it. */
public final class FakeUiThread implements Executor {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Does the next {@code count} things that come; of a background job one thing comes, whatever its outcome. */
    public void runNext(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Runnable next = waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, "nothing more came");
            next.run();
        }
    }

    /** Does what comes until something holds; fails if nothing more comes before that. */
    public void runUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            runNext(1);
        }
    }
}
