package digitpad.image.paper;

import java.util.Arrays;

/**
 * A color picture of moderate size: red, green and blue of each pixel, 0..1. Large pictures are averaged down by an
 * integer factor. Transparent pixels count as paper: they have the color of the opaque part of the border or, if most
 * of the picture is transparent, black or white, whichever contrasts with the visible part.
 */
public final class ColorPicture {
    /** The border's width as a share of the picture's shorter side. */
    private static final double BORDER = 0.02;

    private final Plane[] channels = new Plane[3];

    private ColorPicture(int width, int height) {
        for (int channel = 0; channel < 3; channel++) {
            channels[channel] = new Plane(width, height, new float[width * height]);
        }
    }

    /** Returns the picture of packed 0xAARRGGBB pixels, at most {@code maxSide} pixels along the longer side. */
    public static ColorPicture of(int width, int height, int[] argb, int maxSide) {
        int factor = (Math.max(width, height) + maxSide - 1) / maxSide;
        int columns = (width + factor - 1) / factor;
        int rows = (height + factor - 1) / factor;
        ColorPicture picture = new ColorPicture(columns, rows);
        float[] opacity = new float[columns * rows];
        float[] pixels = new float[columns * rows];
        picture.addUp(width, factor, argb, opacity, pixels);
        double[] paper = picture.paper(opacity, pixels);
        for (int channel = 0; channel < 3; channel++) {
            float[] values = picture.channels[channel].values();
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        (float) Math.min(1, (values[i] / 255 + (pixels[i] - opacity[i]) * paper[channel]) / pixels[i]);
            }
        }
        return picture;
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

    private void addUp(int sourceWidth, int factor, int[] argb, float[] opacity, float[] pixels) {
        float[] red = channels[0].values();
        float[] green = channels[1].values();
        float[] blue = channels[2].values();
        for (int i = 0; i < argb.length; i++) {
            int target = i / sourceWidth / factor * width() + i % sourceWidth / factor;
            int color = argb[i];
            float alpha = (color >>> 24) / 255f;
            red[target] += alpha * (color >> 16 & 0xFF);
            green[target] += alpha * (color >> 8 & 0xFF);
            blue[target] += alpha * (color & 0xFF);
            opacity[target] += alpha;
            pixels[target]++;
        }
    }

    /** Returns the color of transparent paper. At this point the channels are sums weighted by opacity, 0..255. */
    private double[] paper(float[] opacity, float[] pixels) {
        double totalOpacity = sum(opacity);
        double totalPixels = sum(pixels);
        double[] paper = new double[3];
        if (totalOpacity == totalPixels) {
            return paper;
        }
        for (int channel = 0; channel < 3; channel++) {
            paper[channel] = sum(channels[channel].values()) / 255 / Math.max(totalOpacity, Double.MIN_NORMAL);
        }
        if (totalOpacity < 0.5 * totalPixels) {
            double brightness = 0.299 * paper[0] + 0.587 * paper[1] + 0.114 * paper[2];
            Arrays.fill(paper, brightness > 0.5 ? 0 : 1);
            return paper;
        }
        int thickness = (int) Math.max(1, Math.round(Math.min(width(), height()) * BORDER));
        for (int channel = 0; channel < 3; channel++) {
            float[] opaque = new float[opacity.length];
            int count = 0;
            for (int i = 0; i < opacity.length; i++) {
                if (opacity[i] > 0.5 * pixels[i] && channels[0].isNearBorder(i, thickness)) {
                    opaque[count++] = channels[channel].values()[i] / 255 / opacity[i];
                }
            }
            paper[channel] = count == 0 ? paper[channel] : Quantiles.median(Arrays.copyOf(opaque, count));
        }
        return paper;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
