package digitpad.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Passes values from any thread to the UI thread. If values arrive faster than the UI thread takes them, only the
 * latest one is passed, so that they cannot fill its queue.
 *
 * @param <T> the type of the values
 */
public final class LatestValue<T> {
    private final Executor uiThread;
    private final Consumer<T> receiver;
    private final AtomicReference<T> waiting = new AtomicReference<>();

    /**
     * @param uiThread runs tasks on the UI thread
     * @param receiver receives the values on the UI thread
     */
    public LatestValue(Executor uiThread, Consumer<T> receiver) {
        this.uiThread = uiThread;
        this.receiver = receiver;
    }

    /** Passes a value on, replacing one that is still waiting. Can be called on any thread. */
    public void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            uiThread.execute(() -> receiver.accept(waiting.getAndSet(null)));
        }
    }
}
