package digitpad.explanation;

import java.util.Locale;

/** What there is to read about. The texts of each are in the bundle of the pane that shows them. */
public enum Topic {
    OVERVIEW,
    INPUT,
    CONVOLUTION,
    PADDING,
    RELU,
    POOLING,
    NORMALIZATION,
    DENSE,
    SOFTMAX,
    DROPOUT,
    CROSS_ENTROPY,
    ADAM,
    PATHS,
    SALIENCY;

    /** Its name in the texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
