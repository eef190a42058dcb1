package digitpad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LowPriorityWorkerTest {
    private final LowPriorityWorker worker = new LowPriorityWorker("worker");

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void computations_shareOneThread() {
        Thread first = worker.call(Thread::currentThread);
        assertEquals("worker", first.getName());
        assertSame(first, worker.call(Thread::currentThread));
    }

    @Test
    void failure_isThrownToTheCaller() {
        UserException failure = new UserException("gone");
        assertSame(
                failure,
                assertThrows(
                        UserException.class,
                        () -> worker.call(() -> {
                            throw failure;
                        })));
    }

    @Test
    void interruptedCaller_getsTheResultSoFar() {
        Thread caller = Thread.currentThread();
        boolean wasInterrupted = worker.call(() -> {
            caller.interrupt();
            return awaitInterrupt();
        });
        assertTrue(wasInterrupted);
        assertTrue(Thread.interrupted(), "the caller stays interrupted");
        assertFalse(worker.call(() -> Thread.currentThread().isInterrupted()), "the next one is not");
    }

    @Test
    void callerInterruptedBefore_interruptsTheComputation() {
        Thread.currentThread().interrupt();
        assertTrue(worker.call(LowPriorityWorkerTest::awaitInterrupt));
        assertTrue(Thread.interrupted());
    }

    /** Waits until the thread is interrupted, and returns whether it was. */
    private static boolean awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
