package digitpad.ui.inside.cell;

import java.util.List;

/**
 * A diverging color map for values from -1 to 1. Lightness changes evenly with the absolute value, so that the maps can
 * be read in grayscale too. The hue is orange for positive and blue for negative values; these stay distinct with all
 * common kinds of color blindness.
 */
public final class ColorMap {
    private static final int STEPS = 256;

    private static final Oklab ORANGE = Oklab.of(0xd9730d);
    private static final Oklab BLUE = Oklab.of(0x2f6fbf);

    /**
     * The map for activations: dark for 0, through dark red and orange to pale yellow for positive values, and through
     * blue to pale cyan for negative values.
     */
    public static final ColorMap ACTIVATIONS = new ColorMap(
            rising(0.2, 0.94, List.of(0x14121c, 0x5c2444, 0xa93b3c, 0xe06c2c, 0xf6ba48, 0xfff3b8)),
            rising(0.2, 0.94, List.of(0x14121c, 0x123a70, 0x1b6aa5, 0x35a0c4, 0x86d3df, 0xd9f7f7)));

    /** The map for pixels: from black for paper (0) to white for ink (1). */
    public static final ColorMap INK = new ColorMap(rising(0, 1, List.of(0x000000, 0xffffff)), new int[STEPS]);

    /** The map for weights on a light background: white for 0. */
    private static final ColorMap WEIGHTS_ON_LIGHT =
            new ColorMap(between(Oklab.of(0xffffff), ORANGE), between(Oklab.of(0xffffff), BLUE));

    /** The map for weights on a dark background: close to the background color for 0. */
    private static final ColorMap WEIGHTS_ON_DARK = new ColorMap(
            between(Oklab.of(0x1c222b), Oklab.of(0xff9d45)), between(Oklab.of(0x1c222b), Oklab.of(0x5ea2f5)));

    private final int[] positive;
    private final int[] negative;

    private ColorMap(int[] positive, int[] negative) {
        this.positive = positive;
        this.negative = negative;
    }

    /** Returns the map for weights and for contributions, on a dark or a light background. */
    public static ColorMap weights(boolean dark) {
        return dark ? WEIGHTS_ON_DARK : WEIGHTS_ON_LIGHT;
    }

    /** Returns the opaque color 0xAARRGGBB of a value. Values are clamped to -1..1. */
    public int argb(double value) {
        int step = (int) Math.min(STEPS - 1, Math.round(Math.abs(value) * (STEPS - 1)));
        return value < 0 ? negative[step] : positive[step];
    }

    /** Returns colors along the given hues, with lightness growing evenly. */
    private static int[] rising(double darkest, double lightest, List<Integer> hues) {
        int[] colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double share = (double) i / (STEPS - 1);
            double position = share * (hues.size() - 1);
            int from = Math.min(hues.size() - 2, (int) position);
            Oklab hue = Oklab.of(hues.get(from)).interpolate(Oklab.of(hues.get(from + 1)), position - from);
            colors[i] =
                    hue.withLightness(darkest + (lightest - darkest) * share).argb();
        }
        return colors;
    }

    /** Returns colors interpolated evenly from {@code none} to {@code full}. */
    private static int[] between(Oklab none, Oklab full) {
        int[] colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            colors[i] = none.interpolate(full, (double) i / (STEPS - 1)).argb();
        }
        return colors;
    }
}
