package digitpad.ui;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what touches disk, network or ND4J away from the window's thread, and brings the outcome back to it. The jobs
 * know nothing of JavaFX.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long IDLE_SECONDS = 30;
    /** How long the end of the process waits for a disk that may never answer. */
    private static final long PATIENCE_SECONDS = 20;

    private static final Messages TEXT = Messages.of(Background.class);

    private final Executor window;
    private final ThreadPoolExecutor threads = pool("background", 0, Integer.MAX_VALUE, new SynchronousQueue<>());
    private final ThreadPoolExecutor writer = pool("writer", 1, 1, new LinkedBlockingQueue<>());

    /** {@code window} runs what it is given on the window's thread. */
    public Background(Executor window) {
        this.window = window;
        writer.allowCoreThreadTimeOut(true);
    }

    private static ThreadPoolExecutor pool(String name, int least, int most, BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(
                least,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                queue,
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                // What comes after the window has closed (a training that has just ended) has nobody to tell.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Runs a job.
     *
     * @param done gets its result, on the window's thread
     * @param failed gets one sentence that says what went wrong, on the window's thread
     */
    public <T> void run(Callable<T> job, Consumer<T> done, Consumer<String> failed) {
        threads.execute(task(job, done, failed));
    }

    /**
     * Runs a job that may be cancelled; otherwise like {@link #run}.
     *
     * @return to cancel (interrupt) it with; {@code failed} may hear of that
     */
    public <T> Future<?> start(Callable<T> job, Consumer<T> done, Consumer<String> failed) {
        return threads.submit(task(job, done, failed));
    }

    /**
     * Runs a job that writes in the user's own folders, or reads what was written there: such jobs run one after the other, in the order asked for, and
     * those asked for are done even if the window closes meanwhile. Otherwise like {@link #run}.
     */
    public <T> void write(Callable<T> job, Consumer<T> done, Consumer<String> failed) {
        writer.execute(task(job, done, failed));
    }

    private <T> Runnable task(Callable<T> job, Consumer<T> done, Consumer<String> failed) {
        return () -> {
            try {
                T result = job.call();
                window.execute(() -> done.accept(result));
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                String sentence = sentence(e);
                window.execute(() -> failed.accept(sentence));
            }
        };
    }

    /** What to tell the user of a fault: its own sentence if it has one. */
    public static String sentence(Throwable fault) {
        if (fault instanceof UserException expected) {
            LOG.info(expected.getMessage());
            return expected.getMessage();
        }
        if (fault instanceof OutOfMemoryError) {
            LOG.error("out of memory", fault);
            return TEXT.get("fault.memory");
        }
        LOG.error("an unexpected fault", fault);
        return TEXT.get("fault.unexpected", fault.toString());
    }

    /**
     * Interrupts all jobs but those that write, which the end of the process waits for; what is asked for later is not
     * done.
     */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean writing = !writer.isShutdown()
                && writer.getActiveCount() + writer.getQueue().size() > 0;
        writer.shutdown();
        if (writing) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::awaitWriter, "last writes"));
        }
    }

    private void awaitWriter() {
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(TEXT.get("write.unfinished"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
