package digitpad.recognition;

import digitpad.model.Model;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Passes the latest question and the latest model to one thread. Older ones that were not taken yet are dropped, so
 * that answers never lag behind. Questions and models may come from any thread.
 *
 * @param <Q> type of the questions
 */
public final class LatestRequests<Q> implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * A question and a model that are taken together.
     *
     * @param model to be used from now on; empty if it has not changed
     * @param question to be answered; empty if there is none
     */
    public record Request<Q>(Optional<Model> model, Optional<Q> question) {}

    /** The work of the thread until the requests are closed. */
    public interface Loop {
        /**
         * Takes and handles requests until they are closed.
         *
         * @throws InterruptedException if the thread is interrupted while it waits
         */
        void run() throws InterruptedException;
    }

    private Q latestQuestion;
    private Q pendingQuestion;
    /** Whether the pending question was asked, and not just repeated for another model. */
    private boolean asked;

    private long askedAt;
    private Model pendingModel;
    private boolean closed;

    /**
     * Starts a daemon thread.
     *
     * @param name of the thread
     * @param loop the thread's work
     * @param cleanup run last, even if the loop fails
     */
    public void startThread(String name, Loop loop, Runnable cleanup) {
        Thread thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        cleanup.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks a question. It replaces one that has not been taken yet. */
    public synchronized void ask(Q question) {
        latestQuestion = question;
        pendingQuestion = question;
        asked = true;
        askedAt = System.nanoTime();
        notifyAll();
    }

    /**
     * Requests another model, and an answer with it to the latest question.
     *
     * @param repeat returns the question to ask again
     */
    public synchronized void use(Model model, UnaryOperator<Q> repeat) {
        pendingModel = model;
        if (latestQuestion != null) {
            pendingQuestion = repeat.apply(latestQuestion);
        }
        notifyAll();
    }

    /** Ends all waiting. Later requests are not taken. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits for the next request and takes it; empty once closed. */
    public synchronized Optional<Request<Q>> take() throws InterruptedException {
        awaitRequest();
        if (closed) {
            return Optional.empty();
        }
        Request<Q> next = new Request<>(Optional.ofNullable(pendingModel), Optional.ofNullable(pendingQuestion));
        pendingModel = null;
        pendingQuestion = null;
        asked = false;
        return Optional.of(next);
    }

    /** Waits until a request can be taken or the requests are closed. */
    public synchronized void awaitRequest() throws InterruptedException {
        while (!closed && !hasRequest()) {
            wait();
        }
    }

    /**
     * Waits until a request can be taken or the requests are closed.
     *
     * @param millis maximum waiting time
     * @return whether a request can be taken or the requests are closed
     */
    public synchronized boolean awaitRequest(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        for (long left = millis;
                !closed && !hasRequest() && left > 0;
                left = (end - System.nanoTime()) / NANOS_PER_MILLI) {
            wait(left);
        }
        return closed || hasRequest();
    }

    /** Waits for some time, regardless of new requests, or until the requests are closed. */
    public synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        for (long left = millis; !closed && left > 0; left = (end - System.nanoTime()) / NANOS_PER_MILLI) {
            wait(left);
        }
    }

    private boolean hasRequest() {
        return pendingQuestion != null || pendingModel != null;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Returns whether a question was asked that has not been taken. */
    public synchronized boolean hasPendingQuestion() {
        return asked;
    }

    /** Returns the milliseconds since the last question was asked. */
    public synchronized long millisSinceLastQuestion() {
        return (System.nanoTime() - askedAt) / NANOS_PER_MILLI;
    }

    /** Returns the requested model that has not been taken yet. */
    public synchronized Optional<Model> pendingModel() {
        return Optional.ofNullable(pendingModel);
    }
}
