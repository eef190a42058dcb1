package digitpad.ui.inside.player;

/**
 * The state of a convolution that is played: its cells are computed one by one, row by row. It has no clock of its own:
 * call {@link #advance} as time passes.
 */
final class ConvolutionPlayback {
    /** Minimum speed, in cells per second. */
    static final double MIN_SPEED = 1;
    /** Maximum speed, in cells per second. */
    static final double MAX_SPEED = 400;

    private final int cells;
    private double position;
    private double speed = 25;
    private boolean running;

    /** Creates the playback of a map with {@code cells} cells, paused at the first. */
    ConvolutionPlayback(int cells) {
        this.cells = cells;
    }

    /** Returns the index of the cell that is being computed, from 0. */
    int cell() {
        return (int) Math.min(cells - 1, position);
    }

    boolean isRunning() {
        return running;
    }

    boolean isAtEnd() {
        return cell() == cells - 1;
    }

    /** Starts playing; restarts from the first cell if the last one is reached. */
    void play() {
        if (isAtEnd()) {
            position = 0;
        }
        running = true;
    }

    void pause() {
        running = false;
    }

    /** Pauses, and moves by some cells; backward if {@code by} is negative. */
    void step(int by) {
        running = false;
        position = Math.max(0, Math.min(cells - 1, cell() + by));
    }

    void restart() {
        position = 0;
    }

    /** Sets the speed, clamped to {@link #MIN_SPEED}..{@link #MAX_SPEED}. */
    void setSpeed(double cellsPerSecond) {
        speed = Math.max(MIN_SPEED, Math.min(MAX_SPEED, cellsPerSecond));
    }

    /** Advances by some seconds if it is running; pauses at the last cell. */
    void advance(double seconds) {
        if (running) {
            position = Math.min(cells - 1, position + seconds * speed);
            running = !isAtEnd();
        }
    }
}
