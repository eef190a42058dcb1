package digitpad.engine.onednn;

import java.util.List;
import org.bytedeco.dnnl.memory;

/** The primitives that compute one layer for one batch size. */
interface LayerPrimitives {
    /** Returns the array that the forward pass fills. */
    memory output();

    /** Returns the layer's parameters, in storage order. */
    List<ParameterTensor> parameters();

    /**
     * Appends the layer's backward pass.
     *
     * @param outputGradient the gradient of the loss with respect to the output
     * @param inputGradient whether the gradient with respect to the input is needed
     */
    Gradients addBackward(Program backward, memory outputGradient, boolean inputGradient);

    /** Takes over new values of the parameters. */
    default void parametersReplaced() {}

    /** Updates parameters that are measured and not trained, after a forward pass in training. */
    default void updateStatistics() {}
}
