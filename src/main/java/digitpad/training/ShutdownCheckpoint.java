package digitpad.training;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shutdown hook that stops a run and delays the end of the process until its last checkpoint is saved. It covers a
 * closed window and SIGTERM.
 */
final class ShutdownCheckpoint {
    /** Enough for the current step; limited because the disk may not respond. */
    private static final long TIMEOUT_SECONDS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ShutdownCheckpoint.class);

    private final TrainingRun run;
    private final Thread hook = new Thread(this::stopAndWait, "last checkpoint");

    private ShutdownCheckpoint(TrainingRun run) {
        this.run = run;
    }

    /** Registers the hook, until {@link #unregister} is called. */
    static ShutdownCheckpoint register(TrainingRun run) {
        ShutdownCheckpoint checkpoint = new ShutdownCheckpoint(run);
        try {
            Runtime.getRuntime().addShutdownHook(checkpoint.hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending", e);
        }
        return checkpoint;
    }

    void unregister() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending and waits for this hook", e);
        }
    }

    private void stopAndWait() {
        run.stop();
        try {
            if (!run.awaitSafeToExit(TIMEOUT_SECONDS)) {
                LOG.warn("the last checkpoint could not be saved in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
