package digitpad.peers;

/** A training of the network of the preset {@code tutorial} by one of the compared programs. Used by one thread. */
interface PeerTraining extends AutoCloseable {
    /** Describes the program in one line: its version, what computes, and with how many threads. */
    String description();

    /**
     * Trains on one batch.
     *
     * @param pixels of the images, 0..1, image after image
     * @param targets target probability of each digit, image after image
     * @return the mean cross-entropy of the batch before the step, in nats
     */
    double step(float[] pixels, float[] targets);

    @Override
    void close();
}
