package digitpad.ui.inside.cell;

import java.util.Locale;

/** What there is to read about. */
enum Topic {
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
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
