package digitpad.explanation;

import digitpad.network.Shape;

/**
 * One layer of a trained network, the counterpart of a {@link digitpad.network.Layer}: what comes in, what goes out, and
 * the constants it computes with. Their arrays are not to be changed.
 *
 * <p>A new layer is a {@link MapwiseLayer} if each of its maps depends on the same map of the input alone. If not, it is
 * a kind of its own, with a figure of its own in Inside.
 */
public sealed interface NetworkLayer permits Convolution, FullyConnected, MapwiseLayer {
    /** Its name in the network. */
    String name();

    /** How the values that it takes are arranged. */
    Shape input();

    /** How the values that it gives are arranged. */
    Shape output();

    /** How many parameters it has, running averages included. */
    int parameterCount();

    /** Whether ReLU follows: below 0 becomes 0. */
    boolean rectified();

    /**
     * The box of its input that a box of its output was computed from, which may reach beyond the edges where there is
     * padding.
     */
    CellRegion inputRegion(CellRegion outputs);

    /**
     * The layer's backward pass, dropout off.
     *
     * @param input the values that it took
     * @param inner the gradients of its values before ReLU, as {@link #gradientsBeforeRelu} gives them
     * @return the gradients of its input
     */
    float[] inputGradients(float[] input, float[] inner);

    /**
     * What each map of its input adds to a digit through one map of its output, in nats: input times weight times gradient.
     *
     * @param input the values that it took
     * @param output the values that it gave
     * @param gradients of those
     * @param map of its output
     * @return one for each map of its input
     */
    float[] contributions(float[] input, float[] output, float[] gradients, int map);

    /** The gradients of what ReLU got, from those of what it gave: none where it gave 0. */
    default float[] gradientsBeforeRelu(float[] output, float[] gradients) {
        if (!rectified()) {
            return gradients;
        }
        float[] inner = new float[gradients.length];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = output[i] > 0 ? gradients[i] : 0;
        }
        return inner;
    }

    /** Calls the visitor's method for this kind of layer, and returns what that returns. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of layer, so that a new kind does not compile until every visitor handles it.
     *
     * @param <R> what a visit returns
     */
    interface Visitor<R> {
        R convolution(Convolution layer);

        R fullyConnected(FullyConnected layer);

        R mapwise(MapwiseLayer layer);
    }
}
