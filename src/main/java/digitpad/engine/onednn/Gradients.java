package digitpad.engine.onednn;

import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/**
 * What the backward pass of one layer computes.
 *
 * @param input the gradient of the loss with respect to the layer's input; empty if it was not asked for
 * @param parameters the layer's parameters that are trained
 */
record Gradients(Optional<memory> input, List<TrainedTensor> parameters) {
    /**
     * A parameter with its gradient.
     *
     * @param gradient in the same layout as the parameter's values
     */
    record TrainedTensor(ParameterTensor parameter, memory gradient) {}
}
