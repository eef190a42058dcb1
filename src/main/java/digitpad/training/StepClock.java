package digitpad.training;

import java.util.ArrayDeque;

/** How fast a training goes, over its last steps, and how long it still takes. Not thread-safe. */
final class StepClock {
    /** Steps looked back on: a few seconds' worth. */
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
     * Counts a step.
     *
     * @param nanos it took by itself, measuring of accuracies left out
     */
    void stepped(long nanos) {
        done++;
        durations.addLast(nanos);
        windowNanos += nanos;
        if (durations.size() > WINDOW) {
            windowNanos -= durations.removeFirst();
        }
    }

    /** Leaves out {@code nanos} in which nothing was to be learned. */
    void excludePause(long nanos) {
        startedAt += nanos;
    }

    /** Images learned per second, lately. */
    double imagesPerSecond() {
        return windowNanos == 0 ? 0 : durations.size() * (double) batchSize / windowNanos * 1e9;
    }

    /** Seconds until the last step, at the pace of the whole run, measuring included. */
    double secondsLeft(long now) {
        return done == 0 ? 0 : (now - startedAt) / 1e9 / done * (steps - done);
    }
}
