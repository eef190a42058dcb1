package digitpad.explanation;

import digitpad.network.Shape;

/** One layer: what comes in, what goes out, and the constants it computes with. Their arrays are not to be changed. */
public sealed interface NetworkLayer permits Convolution, MaxPooling, Normalization, FullyConnected {
    /** Its name in the network. */
    String name();

    /** How the values that it takes are arranged. */
    Shape input();

    /** How the values that it gives are arranged. */
    Shape output();

    /** How many parameters it has, running averages included. */
    int parameters();

    /** Whether ReLU follows: below 0 becomes 0. */
    boolean rectified();

    /**
     * The box of its input that a box of its output was computed from, which may reach beyond the edges where there is
     * padding.
     */
    Window seenBy(Window outputs);

    /** Calls the visitor's method for this kind of layer, and returns what that returns. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of layer, so that a new kind does not compile until every visitor handles it.
     *
     * @param <R> what a visit returns
     */
    interface Visitor<R> {
        R convolution(Convolution layer);

        R pooling(MaxPooling layer);

        R normalization(Normalization layer);

        R fullyConnected(FullyConnected layer);
    }
}
