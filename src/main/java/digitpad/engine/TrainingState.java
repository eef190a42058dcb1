package digitpad.engine;

import java.nio.FloatBuffer;

/**
 * Where the training of a network stands.
 *
 * @param stepsDone batches learned
 * @param parameters of the network
 * @param optimizerState what the optimizer remembers of earlier gradients, as the engine lays it out; empty if nothing
 * @param dropoutRoot first half of the state of the generator that dropout draws from
 * @param dropoutNode second half
 */
public record TrainingState(
        int stepsDone, FloatBuffer parameters, FloatBuffer optimizerState, long dropoutRoot, long dropoutNode) {
    public TrainingState {
        // Whoever reads from a buffer moves its position.
        parameters = parameters.slice().asReadOnlyBuffer();
        optimizerState = optimizerState.slice().asReadOnlyBuffer();
    }

    /** The parameters, from the first to the last. */
    @Override
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /** The optimizer's memory, from the first value to the last. */
    @Override
    public FloatBuffer optimizerState() {
        return optimizerState.duplicate();
    }
}
