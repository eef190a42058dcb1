package digitpad.engine.onednn;

import digitpad.network.ParameterArray;
import org.bytedeco.dnnl.memory;

/**
 * One array of a network's parameters.
 *
 * @param array its name and dimensions
 * @param start index of its first value among all parameters
 * @param values in the layout that the primitives read
 * @param stored the layout of model files and checkpoints: row-major, with the number of outputs first
 */
record ParameterTensor(ParameterArray array, int start, memory values, memory.desc stored) {
    /** Returns whether these are the biases of a layer that also has weights. */
    boolean isBiases() {
        return array.shape().size() == 1;
    }
}
