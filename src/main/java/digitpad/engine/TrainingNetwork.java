package digitpad.engine;

import java.nio.FloatBuffer;

/** A network that is trained. Belongs to the thread that made it. */
public interface TrainingNetwork extends ForwardPass, AutoCloseable {
    /**
     * Learns one batch.
     *
     * @param pixels of the samples, 0..1, sample after sample
     * @param targets the probability that each output is to have, sample after sample
     * @return the mean cross-entropy of the batch before the step, dropout on, in nats; no number if the training has
     *     diverged
     */
    double step(float[] pixels, float[] targets);

    /** The parameters where they lie, not to be written to; another step changes them. */
    FloatBuffer parameters();

    /** All that the next step depends on, besides its batch: a view of the network's arrays, good until that step. */
    TrainingState state();

    /**
     * Goes on from an earlier state as if nothing had happened since.
     *
     * @param state of the same architecture and optimizer
     * @throws IllegalArgumentException if it is of another architecture or optimizer
     */
    void restore(TrainingState state);

    /** Frees its memory; it must not be used any more. */
    @Override
    void close();
}
