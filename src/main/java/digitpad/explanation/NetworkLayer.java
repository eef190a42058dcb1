package digitpad.explanation;

import digitpad.network.Shape;

/**
 * One layer of a trained network with its parameters: the counterpart of a {@link digitpad.network.Layer}. Arrays must
 * not be changed.
 *
 * <p>A new layer is a {@link MapwiseLayer} if each of its maps depends only on the same map of the input. Otherwise it
 * is a kind of its own, with its own figure in Inside.
 */
public sealed interface NetworkLayer permits Convolution, FullyConnected, MapwiseLayer {
    /** Returns the layer's name in the network. */
    String name();

    /** Returns how the input values are arranged. */
    Shape input();

    /** Returns how the output values are arranged. */
    Shape output();

    /** Returns the number of parameters, including running averages. */
    int parameterCount();

    /** Returns whether ReLU follows, which sets values below 0 to 0. */
    boolean rectified();

    /**
     * Returns the region of the input that a region of the output is computed from. With padding, it may extend beyond
     * the edges.
     */
    CellRegion inputRegion(CellRegion outputs);

    /**
     * Computes the layer's backward pass, with dropout off.
     *
     * @param inputValues values of the input
     * @param preReluGradients gradients before ReLU, as {@link #gradientsBeforeRelu} returns them
     * @return the gradients of the input
     */
    float[] inputGradients(float[] inputValues, float[] preReluGradients);

    /**
     * Returns how much each map of the input contributes to a digit through one map of the output, in nats: input times
     * weight times gradient.
     *
     * @param inputValues values of the input
     * @param outputValues values of the output
     * @param gradients of the output
     * @param map of the output
     * @return one contribution for each map of the input
     */
    float[] contributions(float[] inputValues, float[] outputValues, float[] gradients, int map);

    /** Returns the gradients before ReLU: the output's gradients, set to 0 where ReLU's output is 0. */
    default float[] gradientsBeforeRelu(float[] outputValues, float[] gradients) {
        if (!rectified()) {
            return gradients;
        }
        float[] preReluGradients = new float[gradients.length];
        for (int i = 0; i < preReluGradients.length; i++) {
            preReluGradients[i] = outputValues[i] > 0 ? gradients[i] : 0;
        }
        return preReluGradients;
    }

    /** Calls the visitor's method for this kind of layer and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of layer, so that a new kind does not compile until every visitor handles it.
     *
     * @param <R> result of the methods
     */
    interface Visitor<R> {
        R convolution(Convolution layer);

        R fullyConnected(FullyConnected layer);

        R mapwise(MapwiseLayer layer);
    }
}
