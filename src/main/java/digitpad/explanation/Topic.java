package digitpad.explanation;

import java.util.Locale;

/** A help topic. Its texts are in the bundle of the pane that shows them. */
public enum Topic {
    OVERVIEW,
    INPUT,
    CONVOLUTION,
    PADDING,
    RELU,
    ACTIVATION,
    POOLING,
    AVERAGE_POOLING,
    NORMALIZATION,
    DENSE,
    SOFTMAX,
    DROPOUT,
    CROSS_ENTROPY,
    ADAM,
    PATHS,
    SALIENCY;

    /** Returns the topic's name in bundle keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
