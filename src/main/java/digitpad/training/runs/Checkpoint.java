package digitpad.training.runs;

import java.nio.FloatBuffer;
import java.time.Duration;

/**
 * The state of a run, complete enough to resume it with the same result as without interruption. A checkpoint of a
 * training in progress is a view of its arrays, valid until its next step: copying them each time would make tens of
 * megabytes of garbage, and collecting that would stall the window.
 *
 * @param stepsDone batches trained on
 * @param elapsed time of training, without pauses
 * @param parameters of the network, in layout order
 * @param optimizerState the optimizer's state, in the layout of deeplearning4j
 * @param average the averaged parameters; empty if the run averages none
 * @param dropoutRoot first half of the state of the dropout random generator
 * @param dropoutNode second half
 * @param batchState state of the batches' random generator after the last batch trained on
 */
public record Checkpoint(
        int stepsDone,
        Duration elapsed,
        FloatBuffer parameters,
        FloatBuffer optimizerState,
        FloatBuffer average,
        long dropoutRoot,
        long dropoutNode,
        long batchState) {
    public Checkpoint {
        // Reading from a buffer moves its position, so the callers must not share one.
        parameters = parameters.slice().asReadOnlyBuffer();
        optimizerState = optimizerState.slice().asReadOnlyBuffer();
        average = average.slice().asReadOnlyBuffer();
    }

    /** Returns the parameters in a buffer with its own position, at the start. */
    @Override
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /** Returns the optimizer's state in a buffer with its own position, at the start. */
    @Override
    public FloatBuffer optimizerState() {
        return optimizerState.duplicate();
    }

    /** Returns the averaged parameters in a buffer with its own position, at the start. */
    @Override
    public FloatBuffer average() {
        return average.duplicate();
    }
}
