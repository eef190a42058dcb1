package digitpad.training;

import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.engine.ParameterValues;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import digitpad.recognition.DigitReader;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.Batch;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Checkpoint;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** The network being trained; only this class accesses it. Used only by the training thread. */
public final class TrainedNetwork implements AutoCloseable {
    private static final Messages TEXT = Messages.of(TrainedNetwork.class);

    private final TrainingNetwork network;
    private final DigitReader reader;

    /** Creates the network of the plan, with initial weights. */
    TrainedNetwork(Engine engine, TrainingPlan plan) {
        this(engine, plan.preset().architecture(), plan.recipe(), plan.seed());
    }

    /** Creates a network with initial weights. */
    public TrainedNetwork(Engine engine, Architecture architecture, Recipe recipe, long seed) {
        network = engine.trainingNetwork(architecture, recipe, seed);
        reader = new DigitReader(network, architecture.outputs());
    }

    /** Returns the engine that computes the network. */
    EngineName engine() {
        return network.engine();
    }

    /**
     * Restores a checkpoint.
     *
     * @throws UserException if it belongs to another network or optimizer
     */
    void restore(Checkpoint checkpoint) {
        TrainingState fresh = network.state();
        ensureFits(checkpoint.parameters(), fresh.parameters());
        ensureFits(checkpoint.optimizerState(), fresh.optimizerState());
        network.restore(new TrainingState(
                checkpoint.stepsDone(),
                checkpoint.parameters(),
                checkpoint.optimizerState(),
                checkpoint.dropoutRoot(),
                checkpoint.dropoutNode()));
    }

    private static void ensureFits(FloatBuffer saved, FloatBuffer fresh) {
        if (saved.remaining() != fresh.remaining()) {
            throw new UserException(TEXT.get("checkpoint.foreign", saved.remaining(), fresh.remaining()));
        }
    }

    /** Replaces the parameters of a network that has not been trained yet, or will not be trained further. */
    public void setParameters(FloatBuffer parameters) {
        TrainingState fresh = network.state();
        network.restore(
                new TrainingState(0, parameters, fresh.optimizerState(), fresh.dropoutRoot(), fresh.dropoutNode()));
    }

    /**
     * Returns a checkpoint of the current state. It is a view of the network, valid until the next step.
     *
     * @param average the averaged parameters; empty if there are none
     */
    Checkpoint checkpoint(Duration elapsed, FloatBuffer average, long batchState) {
        TrainingState state = network.state();
        return new Checkpoint(
                state.stepsDone(),
                elapsed,
                state.parameters(),
                state.optimizerState(),
                average,
                state.dropoutRoot(),
                state.dropoutNode(),
                batchState);
    }

    /**
     * Trains on a batch.
     *
     * @return the mean cross-entropy of the batch against its targets, in nats
     */
    public double trainOn(Batch batch) {
        return network.step(batch.pixels(), batch.targets());
    }

    /** Returns the accuracy on the batch trained on last, as it was before that step; empty if it has no digits. */
    OptionalDouble accuracyOfStep(Batch batch) {
        return batch.accuracy(network.stepLogits());
    }

    /** Returns the digit that each image is read as, with dropout off. */
    public int[] digits(List<DigitImage> images) {
        return reader.digits(images);
    }

    /** Returns the logits of the ten digits for each image, with dropout off. */
    public List<float[]> logits(List<DigitImage> images) {
        return reader.logits(images);
    }

    /** Returns the parameters in layout order. It is a view that the next step changes. */
    public FloatBuffer parameters() {
        return network.parameters();
    }

    /** Returns whether all parameters are finite; a diverging step may make them infinite or NaN. */
    public boolean isFinite() {
        return ParameterValues.areFinite(parameters());
    }

    @Override
    public void close() {
        network.close();
    }
}
