package digitpad.training;

import java.time.Duration;

/** The time a run has been learning, its rests left out. Not thread-safe. */
final class Stopwatch {
    private Duration before;
    private long startedAt = System.nanoTime();
    private boolean running = true;

    /** Runs from now on; {@code before} has passed already. */
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
