package digitpad.training;

import java.time.Duration;

/** Measures the time a run has trained, without pauses. Not thread-safe. */
final class Stopwatch {
    private Duration before;
    private long startedAt = System.nanoTime();
    private boolean running = true;

    /** Starts at {@code before} and runs from now on. */
    Stopwatch(Duration before) {
        this.before = before;
    }

    void stop() {
        before = elapsed();
        running = false;
    }

    void start() {
        startedAt = System.nanoTime();
        running = true;
    }

    Duration elapsed() {
        return running ? before.plusNanos(System.nanoTime() - startedAt) : before;
    }
}
