package digitpad.image.paper;

import java.util.Arrays;

/**
 * Removes salt and pepper: single pixels that differ strongly from most of their neighbors get the median of those. A
 * picture with few such pixels is left alone, because each of them may be a drawn dot.
 */
public final class ImpulseFilter {
    /** A pixel stands out if its brightness differs by this much from its neighbors', 0..255. */
    private static final int MIN_DIFFERENCE = 60;

    /**
     * At most this many of the eight neighbors of an impulse are impulses as well, of the same kind. A pixel of a line
     * that is one pixel wide has two.
     */
    private static final int MAX_LIKE = 1;

    /** In a picture with salt and pepper, at least this share of the pixels stands out. */
    private static final double MIN_SHARE = 0.0004;

    private static final int MIN_SIDE = 64;

    private ImpulseFilter() {}

    /** Returns the pixels without impulses; {@code argb} itself if there are hardly any. */
    public static int[] clean(int width, int height, int[] argb) {
        if (width < MIN_SIDE || height < MIN_SIDE || count(width, height, argb) == 0) {
            return argb;
        }
        int[] cleaned = argb.clone();
        int[] neighbors = new int[8];
        for (int row = 1; row + 1 < height; row++) {
            for (int at = row * width + 1; at < (row + 1) * width - 1; at++) {
                if (isImpulse(width, argb, at)) {
                    cleaned[at] = median(width, argb, at, neighbors);
                }
            }
        }
        return cleaned;
    }

    /** Counts the impulses in every fourth row; 0 if there are too few for noise. */
    private static int count(int width, int height, int[] argb) {
        int count = 0;
        int seen = 0;
        for (int row = 1; row + 1 < height; row += 4) {
            for (int at = row * width + 1; at < (row + 1) * width - 1; at++) {
                seen++;
                count += isImpulse(width, argb, at) ? 1 : 0;
            }
        }
        return count < MIN_SHARE * seen || count < 8 ? 0 : count;
    }

    private static boolean isImpulse(int width, int[] argb, int at) {
        int here = brightness(argb[at]);
        // Most pixels equal their neighbors, so ask the nearest ones first.
        int unlike = 0;
        for (int row = -width; row <= width; row += width) {
            for (int column = -1; column <= 1; column++) {
                if (row != 0 || column != 0) {
                    unlike += Math.abs(brightness(argb[at + row + column]) - here) >= MIN_DIFFERENCE ? 1 : 0;
                }
            }
            if (row == -width && unlike == 0) {
                return false;
            }
        }
        return unlike >= 8 - MAX_LIKE;
    }

    private static int median(int width, int[] argb, int at, int[] neighbors) {
        int count = 0;
        for (int row = -width; row <= width; row += width) {
            for (int column = -1; column <= 1; column++) {
                if (row != 0 || column != 0) {
                    int pixel = argb[at + row + column];
                    neighbors[count++] = brightness(pixel) << 16 | (row / width + 1) * 3 + column + 1;
                }
            }
        }
        Arrays.sort(neighbors);
        int place = neighbors[4] & 0xFFFF;
        return argb[at + (place / 3 - 1) * width + place % 3 - 1];
    }

    private static int brightness(int argb) {
        return (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
    }
}
