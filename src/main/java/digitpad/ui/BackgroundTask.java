package digitpad.ui;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A job for {@link Background}, with handlers that run on the UI thread after it. Call {@link #run}, {@link #submit} or
 * {@link #runInWriteQueue} once to start it.
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
    private Consumer<ErrorMessage> failure = message -> {};
    private Optional<Notices.Topic> notices = Optional.empty();
    private Runnable end = () -> {};

    BackgroundTask(Background background, Callable<T> job) {
        this.background = background;
        this.job = job;
    }

    /** Sets the handler that receives the result if the job succeeds. */
    public BackgroundTask<T> onSuccess(Consumer<T> handler) {
        success = handler;
        return this;
    }

    /** Sets the handler that runs if the job succeeds. */
    public BackgroundTask<T> onSuccess(Runnable handler) {
        return onSuccess(result -> handler.run());
    }

    /** Shows a notice if the job fails, and removes the last notice on the topic if it succeeds. */
    public BackgroundTask<T> reportTo(Notices.Topic topic) {
        notices = Optional.of(topic);
        return this;
    }

    /** Sets the handler that runs if the job fails, after the notice. Without either, errors are only logged. */
    public BackgroundTask<T> onFailure(Runnable handler) {
        return onFailure(message -> handler.run());
    }

    /** Sets the handler that receives the error message if the job fails. Without a handler, errors are only logged. */
    public BackgroundTask<T> onFailure(Consumer<ErrorMessage> handler) {
        failure = handler;
        return this;
    }

    /** Sets the handler that runs last, whether the job succeeds or fails. */
    public BackgroundTask<T> andFinally(Runnable handler) {
        end = handler;
        return this;
    }

    /** Runs the job on its own thread. */
    public void run() {
        background.execute(this);
    }

    /**
     * Runs the job on its own thread so that it can be canceled.
     *
     * @return a future whose {@code cancel} interrupts the job, which may then count as failed
     */
    public Future<?> submit() {
        return background.submit(this);
    }

    /**
     * Runs a job that writes to the user's folders, or that reads files from there. These jobs run one at a time, in
     * the order of the calls, and complete even if the window closes first.
     */
    public void runInWriteQueue() {
        background.enqueue(this);
    }

    Callable<T> job() {
        return job;
    }

    /** Runs the handlers of a success, on the UI thread. */
    void succeeded(T result) {
        try {
            notices.ifPresent(Notices.Topic::resolve);
            success.accept(result);
        } finally {
            end.run();
        }
    }

    /** Runs the handlers of a failure, on the UI thread. */
    void failed(ErrorMessage message) {
        try {
            notices.ifPresent(topic -> topic.error(message));
            failure.accept(message);
        } finally {
            end.run();
        }
    }
}
