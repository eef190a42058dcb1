package digitpad.image.paper;

import java.util.Random;

/** Small pictures for tests. */
public final class SmallPlanes {
    private SmallPlanes() {}

    /** Returns a plane of one character for each pixel: a dot for 0, a number sign for 1, a figure for tenths. */
    public static Plane of(String... rows) {
        Plane plane = filled(rows[0].length(), rows.length, 0);
        for (int i = 0; i < plane.values().length; i++) {
            char pixel = rows[i / plane.width()].charAt(i % plane.width());
            plane.values()[i] = pixel == '.' ? 0 : pixel == '#' ? 1 : (pixel - '0') / 10f;
        }
        return plane;
    }

    /** Returns what {@link #of} reads, with line breaks between the rows. */
    public static String text(Plane plane) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plane.values().length; i++) {
            int tenths = Math.round(10 * plane.values()[i]);
            text.append(i > 0 && i % plane.width() == 0 ? "\n" : "");
            text.append(tenths == 0 ? "." : tenths == 10 ? "#" : "" + tenths);
        }
        return text.toString();
    }

    public static Plane filled(int width, int height, float value) {
        Plane plane = new Plane(width, height, new float[width * height]);
        return fill(plane, 0, 0, width, height, value);
    }

    /** Fills a rectangle, which can reach beyond the border, and returns the plane. */
    public static Plane fill(Plane plane, int left, int top, int width, int height, float value) {
        for (int row = Math.max(0, top); row < Math.min(plane.height(), top + height); row++) {
            for (int column = Math.max(0, left); column < Math.min(plane.width(), left + width); column++) {
                plane.values()[row * plane.width() + column] = value;
            }
        }
        return plane;
    }

    /** Adds noise with a normal distribution, and returns the plane. */
    public static Plane addNoise(Plane plane, double deviation) {
        Random random = new Random(1);
        for (int i = 0; i < plane.values().length; i++) {
            plane.values()[i] += (float) (deviation * random.nextGaussian());
        }
        return plane;
    }

    public static float at(Plane plane, int row, int column) {
        return plane.values()[row * plane.width() + column];
    }

    /** Returns opaque gray pixels, 0xAARRGGBB. */
    static int[] argb(Plane plane) {
        int[] argb = new int[plane.values().length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | 0x010101 * Math.round(255 * plane.values()[i]);
        }
        return argb;
    }
}
