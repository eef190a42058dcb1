package digitpad.training.runs;

import java.nio.FloatBuffer;
import java.time.Duration;

/**
 * All that a training needs to go on from where it stands as if it had never paused. One that is taken of a training is
 * a view of its arrays, good until its next step: a copy of them each time would be tens of megabytes of garbage, and
 * collecting that halts the window.
 *
 * @param stepsDone batches learned
 * @param elapsed time it took to learn them
 * @param parameters of the network, in the order of its layout
 * @param updater what the optimiser remembers of earlier gradients, as deeplearning4j lays it out
 * @param dropoutRoot first half of the state of the generator that dropout draws from
 * @param dropoutNode second half
 * @param batchState state of the generator that batches were made with, after the last one learned
 */
public record Checkpoint(
        int stepsDone,
        Duration elapsed,
        FloatBuffer parameters,
        FloatBuffer updater,
        long dropoutRoot,
        long dropoutNode,
        long batchState) {
    public Checkpoint {
        // Whoever reads from a buffer moves its position.
        parameters = parameters.slice().asReadOnlyBuffer();
        updater = updater.slice().asReadOnlyBuffer();
    }

    /** The parameters, from the first to the last. */
    @Override
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /** The optimiser's memory, from the first value to the last. */
    @Override
    public FloatBuffer updater() {
        return updater.duplicate();
    }
}
