package digitpad.training;

import digitpad.image.DigitImage;
import digitpad.network.ForwardPass;
import digitpad.network.Networks;
import digitpad.network.Parameters;
import digitpad.training.batches.BatchFeed;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Checkpoint;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** The network that a training changes; nothing else of the loop touches it. Belongs to the training thread. */
final class TrainedNetwork implements AutoCloseable {
    private final MultiLayerNetwork network;
    private final ForwardPass forward;

    /** A network as the plan has it, with fresh weights. */
    TrainedNetwork(TrainingPlan plan) {
        network = Networks.create(plan.preset(), plan.optimization(), plan.dropout(), plan.seed());
        forward = new ForwardPass(network, plan.preset().outputs());
    }

    /** Seeds dropout, which draws from this thread's generator; earlier runs have moved that on. */
    void seedDropout(long seed) {
        Nd4j.getRandom().setSeed(seed);
    }

    /**
     * Continues from a checkpoint.
     *
     * @throws digitpad.text.UserException if that is of another network or optimizer
     */
    void restore(Checkpoint checkpoint) {
        NetworkState.restore(network, checkpoint);
    }

    /** Where the training stands after {@code stepsDone} steps; a view of the network, good until its next step. */
    Checkpoint checkpoint(int stepsDone, Duration elapsed, long batchState) {
        return NetworkState.of(network, stepsDone, elapsed, batchState);
    }

    /** Learns the batch that the feed holds. */
    void learn(BatchFeed feed) {
        network.fit(feed.input(), feed.labels());
    }

    /** Mean cross-entropy of the batch learned last, against its targets, in nats. */
    double loss() {
        return network.score();
    }

    /** The digit that each image is read as, dropout off. */
    int[] digits(List<DigitImage> images) {
        return forward.digits(images);
    }

    /** The parameters, in the order of the layout; a view that the next step changes. */
    FloatBuffer parameters() {
        return Parameters.view(network.params());
    }

    /** Whether all parameters are finite: the last step may have spoilt them. */
    boolean isFinite() {
        return Parameters.areFinite(parameters());
    }

    @Override
    public void close() {
        Networks.close(network);
    }
}
