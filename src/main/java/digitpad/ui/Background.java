package digitpad.ui;

import digitpad.files.UnusablePath;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
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
 * Runs jobs that use the disk, the network connection or ND4J on other threads than the UI thread, and returns their
 * outcome to the UI thread. The jobs must not use JavaFX.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long IDLE_SECONDS = 30;
    /** How long the process waits for unfinished writes before it exits, as a disk may never respond. */
    private static final long EXIT_TIMEOUT_SECONDS = 20;

    private static final Messages TEXT = Messages.of(Background.class);

    private final Executor uiThread;
    private final ThreadPoolExecutor threads = pool("background", 0, Integer.MAX_VALUE, new SynchronousQueue<>());
    private final ThreadPoolExecutor writer = pool("writer", 1, 1, new LinkedBlockingQueue<>());
    private final Thread exitHook = new Thread(this::finishWrites, "last writes");

    /**
     * Creates a background. Until it is closed, a signal that ends the process (SIGTERM, SIGHUP, Ctrl+C) closes its
     * write queue.
     *
     * @param uiThread runs tasks on the UI thread
     */
    public Background(Executor uiThread) {
        this.uiThread = uiThread;
        writer.allowCoreThreadTimeOut(true);
        Runtime.getRuntime().addShutdownHook(exitHook);
    }

    private static ThreadPoolExecutor pool(String name, int coreSize, int maxSize, BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(
                coreSize,
                maxSize,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                queue,
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                // Ignore jobs submitted after the window has closed, for example by a run that just ended.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Creates a task from a job that returns a result. */
    public <T> BackgroundTask<T> task(Callable<T> job) {
        return new BackgroundTask<>(this, job);
    }

    /** Creates a task from a job without a result. */
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
                uiThread.execute(() -> task.succeeded(result));
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                ErrorMessage message = describe(e);
                uiThread.execute(() -> task.failed(message));
            }
        };
    }

    /** Logs an error and returns the message to show: the message of a {@link UserException}, or else a general one. */
    public static ErrorMessage describe(Throwable error) {
        if (error instanceof UserException expected) {
            LOG.info(expected.getMessage());
            return new ErrorMessage(
                    expected.getMessage(),
                    Optional.ofNullable(expected.getCause()).map(Throwable::toString));
        }
        Optional<InvalidPathException> path = UnusablePath.in(error);
        if (path.isPresent()) {
            return describe(UnusablePath.explained(path.get()));
        }
        if (error instanceof OutOfMemoryError) {
            LOG.error("out of memory", error);
            return new ErrorMessage(TEXT.get("error.memory"), Optional.of(error.toString()));
        }
        if (error instanceof InterruptedException) {
            LOG.debug("a job was interrupted", error);
            return new ErrorMessage(TEXT.get("error.interrupted"), Optional.empty());
        }
        LOG.error("internal error", error);
        return new ErrorMessage(TEXT.get("error.internal"), Optional.of(error.toString()));
    }

    /**
     * Interrupts all jobs except those in the write queue, which the process completes before it exits. Jobs submitted
     * later are ignored.
     */
    @Override
    public void close() {
        threads.shutdownNow();
        writer.shutdown();
        if (writer.isTerminated()) {
            removeExitHook();
        }
    }

    private void removeExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is already ending", e);
        }
    }

    private void finishWrites() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(EXIT_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(TEXT.get("write.timeout"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
