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

    /** A job with a result. */
    public <T> BackgroundTask<T> task(Callable<T> job) {
        return new BackgroundTask<>(this, job);
    }

    /** A job without a result. */
    public BackgroundTask<Void> work(BackgroundTask.Work job) {
        return task(() -> {
            job.run();
            return null;
        });
    }

    void execute(BackgroundTask<?> task) {
        threads.execute(runnable(task));
    }

    Future<?> submit(BackgroundTask<?> task) {
        return threads.submit(runnable(task));
    }

    void enqueue(BackgroundTask<?> task) {
        writer.execute(runnable(task));
    }

    private <T> Runnable runnable(BackgroundTask<T> task) {
        return () -> {
            try {
                T result = task.job().call();
                window.execute(() -> task.succeeded(result));
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                String sentence = errorMessage(e);
                window.execute(() -> task.failed(sentence));
            }
        };
    }

    /** What to tell the user of a fault: its own sentence if it has one. */
    public static String errorMessage(Throwable fault) {
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
