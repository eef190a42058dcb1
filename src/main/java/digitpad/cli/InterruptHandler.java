package digitpad.cli;

import digitpad.training.TrainingRun;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the run when the process is interrupted (Ctrl+C or SIGTERM), and delays the end of the process until the
 * network is scored and saved.
 */
final class InterruptHandler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptHandler.class);

    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interrupt-handler");
    private volatile TrainingRun run;

    /** Starts handling interrupts, until {@link #close}. */
    InterruptHandler() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Sets the run that an interrupt stops. */
    void stopOnInterrupt(TrainingRun startedRun) {
        run = startedRun;
    }

    /** Lets the process end, because everything is saved. */
    @Override
    public void close() {
        saved.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending, so the hook stays", e);
        }
    }

    private void stopAndWait() {
        TrainingRun current = run;
        if (current == null) {
            return;
        }
        current.stop();
        try {
            saved.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
