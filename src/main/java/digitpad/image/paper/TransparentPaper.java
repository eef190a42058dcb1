package digitpad.image.paper;

import java.util.Arrays;

/**
 * The color of the paper behind transparent pixels: that of the opaque part of the border or, if most of the picture is
 * transparent, black or white, whichever contrasts with the visible part.
 */
final class TransparentPaper {
    /** The border's width as a share of the picture's shorter side. */
    private static final double BORDER = 0.02;

    private TransparentPaper() {}

    /**
     * Returns red, green and blue of the paper, 0..1; black if nothing is transparent.
     *
     * @param channels red, green and blue of each pixel, 0..1, times its opacity
     * @param opacity of each pixel, 0..1
     */
    static double[] color(Plane[] channels, Plane opacity) {
        double pixels = opacity.values().length;
        double opaque = sum(opacity.values());
        double[] color = new double[channels.length];
        if (opaque == pixels) {
            return color;
        }
        for (int channel = 0; channel < color.length; channel++) {
            color[channel] = sum(channels[channel].values()) / Math.max(opaque, Double.MIN_NORMAL);
        }
        if (opaque < 0.5 * pixels) {
            double brightness = 0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2];
            Arrays.fill(color, brightness > 0.5 ? 0 : 1);
            return color;
        }
        for (int channel = 0; channel < color.length; channel++) {
            float[] border = opaqueBorder(channels[channel], opacity);
            color[channel] = border.length == 0 ? color[channel] : Quantiles.median(border);
        }
        return color;
    }

    /** Returns the values of the border's pixels that are more opaque than transparent. */
    private static float[] opaqueBorder(Plane channel, Plane opacity) {
        int thickness = (int) Math.max(1, Math.round(Math.min(opacity.width(), opacity.height()) * BORDER));
        float[] border = new float[opacity.values().length];
        int count = 0;
        for (int i = 0; i < border.length; i++) {
            float share = opacity.values()[i];
            if (share > 0.5 && opacity.isNearBorder(i, thickness)) {
                border[count++] = channel.values()[i] / share;
            }
        }
        return Arrays.copyOf(border, count);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
