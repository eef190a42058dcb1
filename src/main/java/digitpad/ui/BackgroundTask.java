package digitpad.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * One job for {@link Background}, and what follows it on the window's thread. Nothing happens before {@link #run},
 * {@link #submit} or {@link #runInWriteQueue} is called, once.
 *
 * @param <T> what the job returns
 */
public final class BackgroundTask<T> {
    /** A job without a result. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private final Background background;
    private final Callable<T> job;
    private Consumer<T> success = result -> {};
    private Consumer<String> failure = sentence -> {};
    private Runnable end = () -> {};

    BackgroundTask(Background background, Callable<T> job) {
        this.background = background;
        this.job = job;
    }

    /** {@code handler} gets the job's result if it succeeds. */
    public BackgroundTask<T> onSuccess(Consumer<T> handler) {
        success = handler;
        return this;
    }

    /** {@code handler} runs if the job succeeds. */
    public BackgroundTask<T> onSuccess(Runnable handler) {
        return onSuccess(result -> handler.run());
    }

    /** {@code handler} gets one sentence that says what went wrong; without a handler it is only logged. */
    public BackgroundTask<T> onFailure(Consumer<String> handler) {
        failure = handler;
        return this;
    }

    /** {@code handler} runs last, whether the job succeeds or fails. */
    public BackgroundTask<T> andFinally(Runnable handler) {
        end = handler;
        return this;
    }

    /** Runs the job on a thread of its own. */
    public void run() {
        background.execute(this);
    }

    /**
     * Like {@link #run}, but the job can be cancelled.
     *
     * @return cancels (interrupts) the job, which may then count as failed
     */
    public Future<?> submit() {
        return background.submit(this);
    }

    /**
     * Runs a job that writes in the user's own folders, or reads what was written there. Such jobs run one after the
     * other, in the order asked for, and are finished even if the window closes meanwhile.
     */
    public void runInWriteQueue() {
        background.enqueue(this);
    }

    Callable<T> job() {
        return job;
    }

    /** The job succeeded; called on the window's thread. */
    void succeeded(T result) {
        try {
            success.accept(result);
        } finally {
            end.run();
        }
    }

    /** The job failed; called on the window's thread. */
    void failed(String sentence) {
        try {
            failure.accept(sentence);
        } finally {
            end.run();
        }
    }
}
