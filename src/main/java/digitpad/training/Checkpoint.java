package digitpad.training;

import java.time.Duration;

/**
 * All that a training needs to go on from where it stands as if it had never paused. The arrays are handed over for
 * good.
 *
 * @param stepsDone batches learned
 * @param elapsed time it took to learn them
 * @param parameters of the network, in the order of its layout
 * @param updater what the optimiser remembers of earlier gradients, as deeplearning4j lays it out
 * @param dropoutRoot first half of the state of the generator that dropout draws from
 * @param dropoutNode second half
 * @param batchState state of the generator that batches were made with, after the last one learned
 */
record Checkpoint(
        int stepsDone,
        Duration elapsed,
        float[] parameters,
        float[] updater,
        long dropoutRoot,
        long dropoutNode,
        long batchState) {}
