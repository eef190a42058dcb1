package digitpad.ui.inside.stage;

/**
 * Where a convolution that is played has got to: the window goes over the map cell by cell, row by row. Knows nothing of
 * time but what it is told.
 */
final class ConvolutionPlayback {
    /** Cells a second, at the least. */
    static final double SLOWEST = 1;
    /** Cells a second, at the most. */
    static final double FASTEST = 400;

    private final int cells;
    private double position;
    private double speed = 25;
    private boolean running;

    /** A player of a map with that many cells. */
    ConvolutionPlayback(int cells) {
        this.cells = cells;
    }

    /** The cell that is being computed, 0 to one below the number of cells. */
    int cell() {
        return (int) Math.min(cells - 1, position);
    }

    boolean isRunning() {
        return running;
    }

    boolean isAtEnd() {
        return cell() == cells - 1;
    }

    /** Goes on by itself, from the start if it is at the end. */
    void play() {
        if (isAtEnd()) {
            position = 0;
        }
        running = true;
    }

    void pause() {
        running = false;
    }

    /** Some cells further, or back if below 0; and pauses. */
    void step(int by) {
        running = false;
        position = Math.max(0, Math.min(cells - 1, cell() + by));
    }

    void restart() {
        position = 0;
    }

    /** In cells a second, brought between {@link #SLOWEST} and {@link #FASTEST}. */
    void setSpeed(double cellsPerSecond) {
        speed = Math.max(SLOWEST, Math.min(FASTEST, cellsPerSecond));
    }

    /** Time has passed, in seconds: goes on if it is running, and stops at the end. */
    void advance(double seconds) {
        if (running) {
            position = Math.min(cells - 1, position + seconds * speed);
            running = !isAtEnd();
        }
    }
}
