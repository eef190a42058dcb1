package digitpad.recognition;

import digitpad.model.Model;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Hands one thread the latest question and the latest model; what they have overtaken is dropped, so that answers never
 * fall behind whoever asks. Questions and models may come from any thread.
 *
 * @param <Q> what is asked
 */
public final class LatestRequests<Q> implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * What is taken up at once.
     *
     * @param model to be used from now on, if another one is
     * @param question to be answered, if there is one
     */
    public record Request<Q>(Optional<Model> model, Optional<Q> question) {}

    /** What the thread does until it is closed. */
    public interface Loop {
        /**
         * Takes requests until there are no more.
         *
         * @throws InterruptedException if the thread is interrupted while it waits
         */
        void run() throws InterruptedException;
    }

    private Q latest;
    private Q pending;
    /** Whether what is pending was asked, and not only repeated for another model. */
    private boolean asked;

    private long askedAt;
    private Model wanted;
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param name of the thread
     * @param loop what it does
     * @param end what it does last, however the loop ends
     */
    public void startThread(String name, Loop loop, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        end.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks a question in the place of one that has not been taken yet. */
    public synchronized void ask(Q question) {
        latest = question;
        pending = question;
        asked = true;
        askedAt = System.nanoTime();
        notifyAll();
    }

    /**
     * Lets another model be used, and the last question be answered again with it.
     *
     * @param again the question as it is asked now
     */
    public synchronized void use(Model model, UnaryOperator<Q> again) {
        wanted = model;
        if (latest != null) {
            pending = again.apply(latest);
        }
        notifyAll();
    }

    /** Ends the waiting of the thread; what comes later is not taken. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits for the next request; nothing once closed. */
    public synchronized Optional<Request<Q>> take() throws InterruptedException {
        awaitRequest();
        if (closed) {
            return Optional.empty();
        }
        Request<Q> next = new Request<>(Optional.ofNullable(wanted), Optional.ofNullable(pending));
        wanted = null;
        pending = null;
        asked = false;
        return Optional.of(next);
    }

    /** Waits until a request can be taken, or closing. */
    public synchronized void awaitRequest() throws InterruptedException {
        while (!closed && !isWaiting()) {
            wait();
        }
    }

    /**
     * Waits until a request can be taken, or closing.
     *
     * @param millis to wait at most
     * @return whether it came to that
     */
    public synchronized boolean awaitRequest(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        for (long left = millis;
                !closed && !isWaiting() && left > 0;
                left = (end - System.nanoTime()) / NANOS_PER_MILLI) {
            wait(left);
        }
        return closed || isWaiting();
    }

    /** Waits, whatever is asked meanwhile, until so much time has passed or the requests are closed. */
    public synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * NANOS_PER_MILLI;
        for (long left = millis; !closed && left > 0; left = (end - System.nanoTime()) / NANOS_PER_MILLI) {
            wait(left);
        }
    }

    private boolean isWaiting() {
        return pending != null || wanted != null;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Whether a question was asked that has not been taken. */
    public synchronized boolean hasPendingQuestion() {
        return asked;
    }

    /** Milliseconds since the last question was asked. */
    public synchronized long millisSinceLastQuestion() {
        return (System.nanoTime() - askedAt) / NANOS_PER_MILLI;
    }

    /** The model that is to be used and has not been taken. */
    public synchronized Optional<Model> wanted() {
        return Optional.ofNullable(wanted);
    }
}
