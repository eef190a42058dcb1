package digitpad.cli;

import digitpad.training.TrainingRun;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the interrupt key (or a polite kill) end a training early instead of losing it: the run is stopped, and the
 * process goes on until what it has learned is scored and saved.
 */
final class InterruptHandler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptHandler.class);

    private final CountDownLatch saved = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interruption");
    private volatile TrainingRun run;

    /** From now until {@link #close}, an interrupt waits. */
    InterruptHandler() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says which run an interrupt stops. */
    void stopOnInterrupt(TrainingRun started) {
        run = started;
    }

    /** All is saved: the process may end. */
    @Override
    public void close() {
        saved.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending, which is what the hook was for", e);
        }
    }

    private void interrupted() {
        TrainingRun underWay = run;
        if (underWay == null) {
            return;
        }
        underWay.stop();
        try {
            saved.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
