package digitpad.training;

import digitpad.network.Parameters;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.runs.Checkpoint;
import java.nio.FloatBuffer;
import java.time.Duration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;

/** Takes what a training has made of its network out of it, and puts it back. Belongs to the training thread. */
final class NetworkState {
    private static final Messages TEXT = Messages.of(NetworkState.class);

    private NetworkState() {}

    /** Where the training of {@code network} stands after {@code stepsDone} steps, until it takes the next one. */
    static Checkpoint of(MultiLayerNetwork network, int stepsDone, Duration elapsed, long batchState) {
        Random dropout = Nd4j.getRandom();
        return new Checkpoint(
                stepsDone,
                elapsed,
                view(network.params()),
                view(network.getUpdater().getStateViewArray()),
                dropout.rootState(),
                dropout.nodeState(),
                batchState);
    }

    /**
     * Lets {@code network}, which is new, go on from a checkpoint.
     *
     * @throws UserException if the checkpoint is of another network or optimiser
     */
    static void restore(MultiLayerNetwork network, Checkpoint checkpoint) {
        put(checkpoint.parameters(), network.params());
        put(checkpoint.updater(), network.getUpdater().getStateViewArray());
        network.setIterationCount(checkpoint.stepsDone());
        Nd4j.getRandom().setStates(checkpoint.dropoutRoot(), checkpoint.dropoutNode());
    }

    /** An optimiser that remembers nothing (plain descent) has no array. */
    private static FloatBuffer view(INDArray array) {
        return array == null ? FloatBuffer.allocate(0) : Parameters.view(array);
    }

    private static void put(FloatBuffer values, INDArray target) {
        FloatBuffer place = view(target);
        if (values.remaining() != place.remaining()) {
            throw new UserException(TEXT.get("checkpoint.foreign", values.remaining(), place.remaining()));
        }
        place.put(values);
    }
}
