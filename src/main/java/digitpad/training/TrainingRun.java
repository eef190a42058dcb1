package digitpad.training;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

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

    /** Like {@link #result}, for who only wants to hear of it: one of the two arguments is null. */
    public void whenEnded(BiConsumer<? super TrainingResult, ? super Throwable> listener) {
        @SuppressWarnings("UnusedVariable") // what the listener returns goes nowhere
        CompletableFuture<TrainingResult> unused = result.whenComplete(listener);
    }

    boolean isStopped() {
        return stopped;
    }
}
