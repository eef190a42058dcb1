package digitpad.training;

import java.util.ArrayDeque;

/** Measures the training rate over the last steps and estimates the time left. Not thread-safe. */
final class StepClock {
    /** Number of last steps that the rate covers: a few seconds. */
    private static final int WINDOW = 50;

    private final int steps;
    private final int batchSize;
    private long startedAt;
    private final ArrayDeque<Long> durations = new ArrayDeque<>();
    private long windowNanos;
    private int done;

    StepClock(int steps, int batchSize, long now) {
        this.steps = steps;
        this.batchSize = batchSize;
        this.startedAt = now;
    }

    /**
     * Adds a finished step.
     *
     * @param nanos duration of the step itself, without measuring accuracies
     */
    void stepped(long nanos) {
        done++;
        durations.addLast(nanos);
        windowNanos += nanos;
        if (durations.size() > WINDOW) {
            windowNanos -= durations.removeFirst();
        }
    }

    /** Excludes a pause of {@code nanos} from the time per step. */
    void excludePause(long nanos) {
        startedAt += nanos;
    }

    /** Returns the images trained on per second over the last steps; 0 before the first step. */
    double imagesPerSecond() {
        return windowNanos == 0 ? 0 : durations.size() * (double) batchSize / windowNanos * 1e9;
    }

    /** Returns the estimated seconds to the last step, from the average of all steps, including measuring. */
    double secondsLeft(long now) {
        return done == 0 ? 0 : (now - startedAt) / 1e9 / done * (steps - done);
    }
}
