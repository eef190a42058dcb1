package digitpad.dataset.mnist;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Disconnects a connection that takes too long altogether. The timeouts of a connection are not enough, because they
 * start again with each byte that arrives.
 */
final class ConnectionTimeLimit implements AutoCloseable {
    private final HttpURLConnection connection;
    private final Duration limit;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean reached;

    /** Starts the time of a connection, until {@link #close}. */
    ConnectionTimeLimit(HttpURLConnection connection, Duration limit) {
        this.connection = connection;
        this.limit = limit;
        Thread thread = new Thread(this::watch, "download time limit");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns whether the time is over. */
    boolean isReached() {
        return reached;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        try {
            boolean ended = closed.await(limit.toMillis(), TimeUnit.MILLISECONDS);
            while (!ended) {
                reached = true;
                // Again and again, because it has no effect before the connection is open.
                connection.disconnect();
                ended = closed.await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
