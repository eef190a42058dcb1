package digitpad.training;

import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.FloatBuffer;
import java.time.Duration;

/** Takes what a training has made of its network out of it, and puts it back. Belongs to the training thread. */
final class NetworkState {
    private static final Messages TEXT = Messages.of(NetworkState.class);

    private NetworkState() {}

    /** Where the training of {@code network} stands, until it takes the next step. */
    static Checkpoint of(TrainingNetwork network, Duration elapsed, long batchState) {
        TrainingState state = network.state();
        return new Checkpoint(
                state.stepsDone(),
                elapsed,
                state.parameters(),
                state.optimizer(),
                state.dropoutRoot(),
                state.dropoutNode(),
                batchState);
    }

    /**
     * Lets {@code network}, which is new, go on from a checkpoint.
     *
     * @throws UserException if the checkpoint is of another network or optimizer
     */
    static void restore(TrainingNetwork network, Checkpoint checkpoint) {
        TrainingState fresh = network.state();
        ensureFits(checkpoint.parameters(), fresh.parameters());
        ensureFits(checkpoint.updater(), fresh.optimizer());
        network.restore(new TrainingState(
                checkpoint.stepsDone(),
                checkpoint.parameters(),
                checkpoint.updater(),
                checkpoint.dropoutRoot(),
                checkpoint.dropoutNode()));
    }

    private static void ensureFits(FloatBuffer saved, FloatBuffer fresh) {
        if (saved.remaining() != fresh.remaining()) {
            throw new UserException(TEXT.get("checkpoint.foreign", saved.remaining(), fresh.remaining()));
        }
    }
}
