package digitpad.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads files on threads of their own and does not wait longer than a time limit, because a network drive may never
 * answer, and then no call returns.
 */
public final class TimeLimitedReads {
    /** Enough for a large model on a slow network drive. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private final Duration limit;

    /** Creates reads that may take as long as {@code limit}. */
    public TimeLimitedReads(Duration limit) {
        this.limit = limit;
    }

    /** Thrown if the time limit was reached. */
    public static final class NoAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        NoAnswerException(Path file, Throwable cause) {
            super(file + " does not answer", cause);
        }
    }

    /**
     * Returns what {@code reading} returns. Its runtime exceptions and errors are passed on.
     *
     * @param file that is read, for messages
     * @throws NoAnswerException if it takes longer than the limit; it is then interrupted
     * @throws IOException if it fails, or the calling thread is interrupted
     */
    public <T> T read(Path file, Callable<T> reading) throws IOException {
        FutureTask<T> task = new FutureTask<>(reading);
        Thread thread = new Thread(task, "reads " + file.getFileName());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NoAnswerException(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading " + file);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failed ? failed : new IOException(cause);
    }
}
