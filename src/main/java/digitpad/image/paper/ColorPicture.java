package digitpad.image.paper;

/**
 * A color picture: red, green and blue of each pixel, 0..1. Transparent pixels count as paper, whose color they get by
 * their transparency.
 */
public final class ColorPicture {
    private static final float MAX_LEVEL = 255;

    private final Plane[] channels;

    private ColorPicture(Plane[] channels) {
        this.channels = channels;
    }

    /** Returns the picture of packed 0xAARRGGBB pixels (not premultiplied), row by row. */
    public static ColorPicture of(int width, int height, int[] argb) {
        Plane opacity = plane(width, height);
        Plane[] channels = {plane(width, height), plane(width, height), plane(width, height)};
        for (int i = 0; i < argb.length; i++) {
            float alpha = (argb[i] >>> 24) / MAX_LEVEL;
            opacity.values()[i] = alpha;
            channels[0].values()[i] = alpha * (argb[i] >> 16 & 0xFF) / MAX_LEVEL;
            channels[1].values()[i] = alpha * (argb[i] >> 8 & 0xFF) / MAX_LEVEL;
            channels[2].values()[i] = alpha * (argb[i] & 0xFF) / MAX_LEVEL;
        }
        double[] paper = TransparentPaper.color(channels, opacity);
        for (int channel = 0; channel < 3; channel++) {
            float[] values = channels[channel].values();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.min(1, values[i] + (1 - opacity.values()[i]) * paper[channel]);
            }
        }
        return new ColorPicture(channels);
    }

    public int width() {
        return channels[0].width();
    }

    public int height() {
        return channels[0].height();
    }

    /** Returns red (0), green (1) or blue (2). */
    public Plane channel(int index) {
        return channels[index];
    }

    private static Plane plane(int width, int height) {
        return new Plane(width, height, new float[width * height]);
    }
}
