package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is done to each of a layer's sums. */
public enum Activation {
    /** Nothing. */
    @JsonProperty("none")
    NONE,
    /** Everything below 0 becomes 0. */
    @JsonProperty("relu")
    RELU
}
