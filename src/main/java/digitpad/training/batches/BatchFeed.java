package digitpad.training.batches;

import digitpad.image.DigitImage;
import digitpad.network.Outputs;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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
    private final INDArray input;
    private final INDArray labels;
    /** Held while a batch is made, and by who wants none to be made. */
    private final Lock making = new ReentrantLock(true);

    private final Thread thread;
    private Batch current;

    /** A batch, or what kept it from being filled; one of the two is null. */
    private record Filled(Batch batch, Throwable fault) {}

    public BatchFeed(BatchSource source, int batchSize, Outputs outputs) {
        this.source = source;
        input = Nd4j.create(DataType.FLOAT, batchSize, 1, DigitImage.SIZE, DigitImage.SIZE);
        labels = Nd4j.create(DataType.FLOAT, batchSize, outputs.count());
        for (int i = 0; i < AHEAD; i++) {
            empty.add(new Batch(batchSize, outputs));
        }
        thread = new Thread(this::fill, "augmentation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Fills the arrays with the next batch; waits for it if need be. */
    public void next() {
        if (current != null) {
            empty.add(current);
        }
        current = taken();
        ((FloatPointer) input.data().pointer()).put(current.pixels());
        ((FloatPointer) labels.data().pointer()).put(current.targets());
    }

    /** Does {@code work} while no batch is being made, so that the two together take one core. */
    public void whileIdle(Runnable work) {
        making.lock();
        try {
            work.run();
        } finally {
            making.unlock();
        }
    }

    /** The samples, [batch, 1, 28, 28], 0..1. */
    public INDArray input() {
        return input;
    }

    /** What to answer, [batch, outputs]: one-hot, or the same everywhere for what is no digit. */
    public INDArray labels() {
        return labels;
    }

    /** The batch in the arrays; changes with {@link #next}. */
    public Batch batch() {
        return current;
    }

    @Override
    public void close() {
        thread.interrupt();
        input.close();
        labels.close();
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
                whileIdle(() -> source.fill(batch));
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
