package digitpad.training.batches;

import digitpad.network.OutputLayout;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes batches ahead, on a thread of its own, so that training does not wait for augmentation. All arrays are reused,
 * so training allocates nothing for its data.
 */
public final class BatchFeed implements AutoCloseable {
    /** Number of batches made ahead: enough to compensate for a slow one. */
    private static final int BATCHES_AHEAD = 3;

    private final BatchSource source;
    private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final BlockingQueue<Filled> full = new ArrayBlockingQueue<>(BATCHES_AHEAD + 1);
    /** Held while a batch is made, and during {@link #whileIdle}. */
    private final Lock batchLock = new ReentrantLock(true);

    private final Thread thread;
    private Batch current;

    /** A batch, or the error that prevented it; one of the two is null. */
    private record Filled(Batch batch, Throwable error) {}

    public BatchFeed(BatchSource source, int batchSize, OutputLayout outputs) {
        this.source = source;
        for (int i = 0; i < BATCHES_AHEAD; i++) {
            empty.add(new Batch(batchSize, outputs));
        }
        thread = new Thread(this::fill, "augmentation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes the next batch; waits for it if necessary. */
    public void next() {
        if (current != null) {
            empty.add(current);
        }
        current = takeFilled();
    }

    /** Runs {@code work} while no batch is being made, so that both together use one core. */
    public <T> T whileIdle(Supplier<T> work) {
        batchLock.lock();
        try {
            return work.get();
        } finally {
            batchLock.unlock();
        }
    }

    /** Returns the batch taken last; {@link #next} replaces it. */
    public Batch batch() {
        return current;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private Batch takeFilled() {
        try {
            Filled filled = full.take();
            if (filled.error() instanceof Error e) {
                // Passed on unchanged: the caller has a message for OutOfMemoryError.
                throw e;
            }
            if (filled.error() != null) {
                throw new IllegalStateException("a batch could not be made", filled.error());
            }
            return filled.batch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a batch", e);
        }
    }

    /** Makes batches until interrupted; runs on the feed's own thread. */
    private void fill() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Batch batch = empty.take();
                batchLock.lock();
                try {
                    source.fill(batch);
                } finally {
                    batchLock.unlock();
                }
                batch.sourceState(source.state());
                full.add(new Filled(batch, null));
            }
        } catch (InterruptedException e) {
            // The feed was closed: no more batches are needed.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            full.add(new Filled(null, e));
        }
    }
}
