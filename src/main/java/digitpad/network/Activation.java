package digitpad.network;

/** What is done to each of a layer's sums. */
public enum Activation {
    /** Nothing. */
    NONE,
    /** Everything below 0 becomes 0. */
    RELU
}
