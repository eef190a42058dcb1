package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The function that a layer applies to each of its sums. */
public enum Activation {
    /** The identity. */
    @JsonProperty("none")
    NONE,
    /** The rectified linear unit: max(0, x). */
    @JsonProperty("relu")
    RELU
}
