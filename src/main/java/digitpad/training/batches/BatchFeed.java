package digitpad.training.batches;

import digitpad.network.OutputLayout;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Batches for the network, made ahead on a thread of their own, so that training does not wait while samples are changed.
 * All arrays are used again and again; training allocates nothing for its data.
 */
public final class BatchFeed implements AutoCloseable {
    /** Batches made ahead: enough to even out one that takes long. */
    private static final int AHEAD = 3;

    private final BatchSource source;
    private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<Filled> full = new ArrayBlockingQueue<>(AHEAD + 1);
    /** Held while a batch is made, and by who wants none to be made. */
    private final Lock making = new ReentrantLock(true);

    private final Thread thread;
    private Batch current;

    /** A batch, or what kept it from being filled; one of the two is null. */
    private record Filled(Batch batch, Throwable fault) {}

    public BatchFeed(BatchSource source, int batchSize, OutputLayout outputs) {
        this.source = source;
        for (int i = 0; i < AHEAD; i++) {
            empty.add(new Batch(batchSize, outputs));
        }
        thread = new Thread(this::fill, "augmentation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes the next batch; waits for it if need be. */
    public void next() {
        if (current != null) {
            empty.add(current);
        }
        current = taken();
    }

    /** Does {@code work} while no batch is being made, so that the two together take one core. */
    public <T> T whileIdle(Supplier<T> work) {
        making.lock();
        try {
            return work.get();
        } finally {
            making.unlock();
        }
    }

    /** The batch taken last; changes with {@link #next}. */
    public Batch batch() {
        return current;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private Batch taken() {
        try {
            Filled filled = full.take();
            if (filled.fault() instanceof Error grave) {
                // Whoever tells the user knows what to say of a lack of memory.
                throw grave;
            }
            if (filled.fault() != null) {
                throw new IllegalStateException("a batch could not be made", filled.fault());
            }
            return filled.batch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a batch", e);
        }
    }

    /** On the thread of its own. */
    private void fill() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Batch batch = empty.take();
                making.lock();
                try {
                    source.fill(batch);
                } finally {
                    making.unlock();
                }
                batch.sourceState(source.state());
                full.add(new Filled(batch, null));
            }
        } catch (InterruptedException e) {
            // The feed was closed: nobody waits for another batch.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            full.add(new Filled(null, e));
        }
    }
}
