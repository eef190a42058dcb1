package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a network's weights and biases are drawn before training. */
public enum Initialization {
    /** Weights by the method of He, Zhang, Ren and Sun (Delving Deep into Rectifiers, 2015); biases 0. */
    @JsonProperty("he")
    HE,
    /**
     * Weights from a normal distribution with sigma 0.1, truncated at two sigma; biases 0.1. Used by TensorFlow's 2017
     * tutorial.
     */
    @JsonProperty("truncated-normal")
    TRUNCATED_NORMAL
}
