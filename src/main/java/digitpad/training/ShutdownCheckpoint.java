package digitpad.training;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the end of the process, by closing the window or by a polite kill, wait until a run has stopped and it is
 * written down where it stands.
 */
final class ShutdownCheckpoint {
    /** For the step under way, and a disk that may never answer. */
    private static final long PATIENCE_SECONDS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ShutdownCheckpoint.class);

    private final TrainingRun run;
    private final Thread hook = new Thread(this::stopAndWait, "last checkpoint");

    private ShutdownCheckpoint(TrainingRun run) {
        this.run = run;
    }

    /** From now until {@link #unregister}. */
    static ShutdownCheckpoint register(TrainingRun run) {
        ShutdownCheckpoint last = new ShutdownCheckpoint(run);
        try {
            Runtime.getRuntime().addShutdownHook(last.hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending", e);
        }
        return last;
    }

    void unregister() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending, and waits for this", e);
        }
    }

    private void stopAndWait() {
        run.stop();
        try {
            if (!run.awaitSafeToExit(PATIENCE_SECONDS)) {
                LOG.warn("the last checkpoint could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
