package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a network's weights and biases are drawn before training. */
public enum Initialization {
    /** Weights as He, Zhang, Ren and Sun draw them (Delving Deep into Rectifiers, 2015); biases 0. */
    @JsonProperty("he")
    HE,
    /** Weights from a normal distribution of sigma 0.1 cut off at two sigma, biases 0.1, as TensorFlow's 2017 tutorial has it. */
    @JsonProperty("truncated-normal")
    TRUNCATED_NORMAL
}
