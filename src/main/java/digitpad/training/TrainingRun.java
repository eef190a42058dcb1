package digitpad.training;

import java.util.concurrent.CompletableFuture;

/** A training under way. */
public interface TrainingRun {
    /** Ends it after the step under way; the result is then what it has learned so far. */
    void stop();

    /** Completes with the result, or with what went wrong. */
    CompletableFuture<TrainingResult> result();
}
