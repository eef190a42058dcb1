package digitpad.engine.onednn;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ParameterArray;
import java.util.ArrayList;
import java.util.List;
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
    /** Makes the tensor of an array whose first value has the index {@code start}. */
    interface Factory {
        ParameterTensor tensor(ParameterArray array, int start);
    }

    /** Returns the tensors of all arrays of a layer, in storage order. */
    static List<ParameterTensor> ofLayer(PlacedLayer placed, Factory factory) {
        List<ParameterTensor> tensors = new ArrayList<>();
        int start = placed.start();
        for (ParameterArray array : placed.parameters()) {
            tensors.add(factory.tensor(array, start));
            start += array.size();
        }
        return List.copyOf(tensors);
    }

    /** Returns whether these are the biases of a layer that also has weights. */
    boolean isBiases() {
        return isVector(array);
    }

    /** Returns whether an array has one dimension, as the biases of a layer do. */
    static boolean isVector(ParameterArray array) {
        return array.shape().size() == 1;
    }
}
