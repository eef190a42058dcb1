package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
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

    /** What belongs beside a cell. */
    static Topic of(Selection selection) {
        return switch (selection.kind()) {
            case PIXEL -> INPUT;
            case CONVOLUTION ->
                selection.layer() instanceof Convolution layer && reachesOver(selection, layer) ? PADDING : CONVOLUTION;
            case POOLING -> POOLING;
            case NORMALIZATION -> NORMALIZATION;
            case UNIT -> DENSE;
            case SOFTMAX -> SOFTMAX;
        };
    }

    /** Whether the window of a convolution's cell reaches over the edge. */
    private static boolean reachesOver(Selection selection, Convolution layer) {
        var window = layer.seenBy(digitpad.explanation.Window.of(
                selection.spot().row(), selection.spot().column()));
        return !window.within(layer.input()).equals(window);
    }
}
