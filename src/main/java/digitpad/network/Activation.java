package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;

/** A function that is applied to each value of a layer. */
public enum Activation {
    /** The identity. */
    NONE("none"),
    /** The rectified linear unit: max(0, x). */
    RELU("relu"),
    /** x, or {@value #LEAKY_SLOPE} x below 0 (Maas, Hannun and Ng, Rectifier Nonlinearities, 2013). */
    LEAKY_RELU("leaky-relu"),
    /**
     * x, or a learned slope times x below 0; each map has a slope of its own (He, Zhang, Ren and Sun, Delving Deep into
     * Rectifiers, 2015).
     */
    PARAMETRIC_RELU("parametric-relu"),
    /**
     * x, or a slope times x below 0. Training draws the slope of each value anew at each step, from
     * {@value #LOWEST_RANDOM_SLOPE} to {@value #HIGHEST_RANDOM_SLOPE}; otherwise it is {@value #MEAN_RANDOM_SLOPE} (Xu,
     * Wang, Chen and Li, Empirical Evaluation of Rectified Activations, 2015).
     */
    RANDOMIZED_RELU("randomized-relu"),
    /** The hyperbolic tangent. */
    TANH("tanh"),
    /** The logistic function: 1 / (1 + exp(-x)). */
    SIGMOID("sigmoid");

    /** Slope of {@link #LEAKY_RELU} below 0. */
    public static final double LEAKY_SLOPE = 0.01;

    /** Slope of {@link #PARAMETRIC_RELU} below 0 before training. */
    public static final double INITIAL_LEARNED_SLOPE = 0.25;

    /** The lower limit of the slopes of {@link #RANDOMIZED_RELU}. */
    public static final double LOWEST_RANDOM_SLOPE = 1.0 / 8;

    /** The upper limit of the slopes of {@link #RANDOMIZED_RELU}. */
    public static final double HIGHEST_RANDOM_SLOPE = 1.0 / 3;

    /** Slope of {@link #RANDOMIZED_RELU} outside training. */
    public static final double MEAN_RANDOM_SLOPE = (LOWEST_RANDOM_SLOPE + HIGHEST_RANDOM_SLOPE) / 2;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** Returns the name in files. */
    @JsonValue
    public String id() {
        return id;
    }

    /**
     * Returns whether a convolution or a dense layer may include the function. Others are an {@link ActivationLayer} of
     * their own.
     */
    boolean isPartOfLayer() {
        return this == NONE || this == RELU;
    }
}
