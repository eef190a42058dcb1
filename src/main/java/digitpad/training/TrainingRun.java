package digitpad.training;

import java.util.concurrent.CompletableFuture;

/** A training under way, or waiting for its turn. */
public final class TrainingRun {
    private final CompletableFuture<TrainingResult> result = new CompletableFuture<>();
    private volatile boolean stopped;

    TrainingRun() {}

    /** Ends it after the step under way; the result is then what it has learned so far. */
    public void stop() {
        stopped = true;
    }

    /**
     * Completes with the result, or with what went wrong (a {@link digitpad.text.UserException} if the training
     * diverged), on the training thread. Cancelling it does nothing to the training.
     */
    public CompletableFuture<TrainingResult> result() {
        return result;
    }

    boolean isStopped() {
        return stopped;
    }
}
