package digitpad.engine;

import java.nio.FloatBuffer;

/**
 * The state of a network in training.
 *
 * @param stepsDone number of batches trained on
 * @param parameters of the network
 * @param optimizerState running values of the optimizer, such as moments, laid out as the engine has them; empty if it
 *     has none
 * @param dropoutRoot first half of the state of dropout's random generator
 * @param dropoutNode second half of that state
 */
public record TrainingState(
        int stepsDone, FloatBuffer parameters, FloatBuffer optimizerState, long dropoutRoot, long dropoutNode) {
    public TrainingState {
        // Reading from a buffer moves its position, so keep buffers that nobody else reads from.
        parameters = parameters.slice().asReadOnlyBuffer();
        optimizerState = optimizerState.slice().asReadOnlyBuffer();
    }

    /** Returns all parameters. */
    @Override
    public FloatBuffer parameters() {
        return parameters.duplicate();
    }

    /** Returns all values of the optimizer's state. */
    @Override
    public FloatBuffer optimizerState() {
        return optimizerState.duplicate();
    }
}
