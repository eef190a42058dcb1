package digitpad.training;

import digitpad.mnist.MnistData;

/** Trains networks on the one long-lived training thread, one run after the other. */
public final class Trainer implements AutoCloseable {
    /** Starts a training; it waits for the one under way, if any. */
    public TrainingRun start(TrainingPlan plan, MnistData data, String name, TrainingListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
