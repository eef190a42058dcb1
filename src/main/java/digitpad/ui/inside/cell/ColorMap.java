package digitpad.ui.inside.cell;

import java.util.List;

/**
 * Colours for values of -1 to 1. Lightness alone tells how far a value is from 0, in even steps, so that the maps can be
 * read in grey too; the hue, orange above 0 and blue below, is one that all common kinds of colour blindness keep apart.
 */
public final class ColorMap {
    private static final int STEPS = 256;

    private static final Oklab ORANGE = Oklab.of(0xd9730d);
    private static final Oklab BLUE = Oklab.of(0x2f6fbf);

    /** For activations: night for 0, over wine red and orange to pale yellow; below 0 over blue to pale cyan. */
    public static final ColorMap ACTIVATIONS = new ColorMap(
            rising(0.2, 0.94, List.of(0x14121c, 0x5c2444, 0xa93b3c, 0xe06c2c, 0xf6ba48, 0xfff3b8)),
            rising(0.2, 0.94, List.of(0x14121c, 0x123a70, 0x1b6aa5, 0x35a0c4, 0x86d3df, 0xd9f7f7)));

    /** For pixels: black for paper to white for ink. */
    public static final ColorMap INK = new ColorMap(rising(0, 1, List.of(0x000000, 0xffffff)), new int[STEPS]);

    /** For weights on light ground: white for 0. */
    private static final ColorMap WEIGHTS_ON_LIGHT =
            new ColorMap(between(Oklab.of(0xffffff), ORANGE), between(Oklab.of(0xffffff), BLUE));

    /** For weights on dark ground: nearly the ground's colour for 0. */
    private static final ColorMap WEIGHTS_ON_DARK = new ColorMap(
            between(Oklab.of(0x1c222b), Oklab.of(0xff9d45)), between(Oklab.of(0x1c222b), Oklab.of(0x5ea2f5)));

    private final int[] above;
    private final int[] below;

    private ColorMap(int[] above, int[] below) {
        this.above = above;
        this.below = below;
    }

    /** For weights and what else speaks for or against something. */
    public static ColorMap weights(boolean dark) {
        return dark ? WEIGHTS_ON_DARK : WEIGHTS_ON_LIGHT;
    }

    /** The colour of a value, opaque, as 0xAARRGGBB; what lies beyond -1 and 1 has the colour of those. */
    public int argb(double value) {
        int step = (int) Math.min(STEPS - 1, Math.round(Math.abs(value) * (STEPS - 1)));
        return value < 0 ? below[step] : above[step];
    }

    private static int[] rising(double darkest, double lightest, List<Integer> hues) {
        int[] colours = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double share = (double) i / (STEPS - 1);
            double place = share * (hues.size() - 1);
            int from = Math.min(hues.size() - 2, (int) place);
            Oklab hue = Oklab.of(hues.get(from)).interpolate(Oklab.of(hues.get(from + 1)), place - from);
            colours[i] =
                    hue.withLightness(darkest + (lightest - darkest) * share).argb();
        }
        return colours;
    }

    private static int[] between(Oklab none, Oklab full) {
        int[] colours = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            colours[i] = none.interpolate(full, (double) i / (STEPS - 1)).argb();
        }
        return colours;
    }
}
