package digitpad.image.rig;

import java.awt.image.BufferedImage;

/** A color picture in the making. */
final class Canvas {
    final int width;
    final int height;
    private final float[][] channels;

    Canvas(int width, int height, Rgb color) {
        this.width = width;
        this.height = height;
        channels = new float[3][width * height];
        Mask all = new Mask(width, height);
        all.rectangle(0, 0, width, height);
        paint(all, 0, 0, color, 1);
    }

    float[] channel(int index) {
        return channels[index];
    }

    /** Paints through a mask whose top left corner is at the given pixel. */
    void paint(Mask mask, int left, int top, Rgb color, double opacity) {
        double[] levels = {color.red(), color.green(), color.blue()};
        for (int row = Math.max(0, -top); row < Math.min(mask.height, height - top); row++) {
            for (int column = Math.max(0, -left); column < Math.min(mask.width, width - left); column++) {
                double share = opacity * mask.values[row * mask.width + column];
                int at = (row + top) * width + column + left;
                for (int channel = 0; channel < 3 && share > 0; channel++) {
                    channels[channel][at] += (float) (share * (levels[channel] - channels[channel][at]));
                }
            }
        }
    }

    void paint(Mask mask, Rgb color) {
        paint(mask, 0, 0, color, 1);
    }

    /** Returns the part of the canvas; pixels beyond it take the nearest one's color. */
    Canvas cropped(int left, int top, int columns, int rows) {
        Canvas cropped = new Canvas(columns, rows, Rgb.WHITE);
        for (int i = 0; i < columns * rows; i++) {
            int row = Math.max(0, Math.min(height - 1, i / columns + top));
            int column = Math.max(0, Math.min(width - 1, i % columns + left));
            for (int channel = 0; channel < 3; channel++) {
                cropped.channels[channel][i] = channels[channel][row * width + column];
            }
        }
        return cropped;
    }

    /** Returns this canvas rotated about its center, on a larger one. */
    Canvas placedOn(Canvas ground, double degrees, int centerX, int centerY) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int row = 0; row < ground.height; row++) {
            for (int column = 0; column < ground.width; column++) {
                double dx = column - centerX;
                double dy = row - centerY;
                double x = dx * cos + dy * sin + width / 2.0;
                double y = dy * cos - dx * sin + height / 2.0;
                if (x >= 0 && y >= 0 && x < width - 1 && y < height - 1) {
                    for (int channel = 0; channel < 3; channel++) {
                        ground.channels[channel][row * ground.width + column] = interpolated(channels[channel], x, y);
                    }
                }
            }
        }
        return ground;
    }

    private float interpolated(float[] channel, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int at = top * width + left;
        double right = x - left;
        double down = y - top;
        return (float) ((1 - down) * ((1 - right) * channel[at] + right * channel[at + 1])
                + down * ((1 - right) * channel[at + width] + right * channel[at + width + 1]));
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                pixels[i] = pixels[i] << 8 | Math.round(255 * Math.max(0, Math.min(1, channels[channel][i])));
            }
        }
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
