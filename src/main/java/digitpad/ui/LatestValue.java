package digitpad.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands values from any thread to the window's thread. Of values that come faster than the window takes them, only the
 * latest is handed over, so that they cannot fill the window's queue.
 */
public final class LatestValue<T> {
    private final Executor window;
    private final Consumer<T> receiver;
    private final AtomicReference<T> waiting = new AtomicReference<>();

    /**
     * @param window runs what it is given on the window's thread
     * @param receiver gets the values, on the window's thread
     */
    public LatestValue(Executor window, Consumer<T> receiver) {
        this.window = window;
        this.receiver = receiver;
    }

    /** Hands over a value, in place of one that is still waiting; any thread may call this. */
    public void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            window.execute(() -> receiver.accept(waiting.getAndSet(null)));
        }
    }
}
