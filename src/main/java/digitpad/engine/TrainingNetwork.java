package digitpad.engine;

import java.nio.FloatBuffer;
import java.util.List;

/** A network to be trained. Only the thread that created it may use it. */
public interface TrainingNetwork extends ForwardPass, AutoCloseable {
    /** Returns the engine that computes this network. */
    EngineName engine();

    /**
     * Trains on one batch.
     *
     * @param pixels of the samples, 0..1, sample after sample
     * @param targets target probability of each output, sample after sample
     * @return the mean cross-entropy of the batch before the step, with dropout on, in nats; not finite if the training
     *     has diverged
     */
    double step(float[] pixels, float[] targets);

    /**
     * Trains on one batch like {@link #step} and measures each operation, which takes slightly longer.
     *
     * @param pixels of the samples, as in {@link #step}
     * @param targets of the samples, as in {@link #step}
     * @return in the order in which they run; one operation if the engine cannot tell them apart
     */
    default List<OperationTime> measuredStep(float[] pixels, float[] targets) {
        long start = System.nanoTime();
        step(pixels, targets);
        return List.of(new OperationTime("step", System.nanoTime() - start));
    }

    /**
     * Returns the logits that the last step computed before it changed the network, with dropout on, sample after
     * sample. The array must not be written to; the next step changes it.
     */
    float[] stepLogits();

    /** Returns the parameters. They must not be written to, and are valid until the next call of this network. */
    FloatBuffer parameters();

    /**
     * Returns everything the next step depends on, except its batch. It is valid until the next call of this
     * network.
     */
    TrainingState state();

    /**
     * Restores an earlier state, from which training continues as if it had not been interrupted.
     *
     * @param state of a network with the same architecture and optimizer
     * @throws IllegalArgumentException if the architecture or the optimizer differs
     */
    void restore(TrainingState state);

    /** Frees the network's memory. It must not be used afterwards. */
    @Override
    void close();
}
