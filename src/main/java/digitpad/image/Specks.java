package digitpad.image;

/** Removes specks: connected patches of ink that are faint, or tiny compared to the largest one. */
final class Specks {
    /** A patch with less ink than this share of the largest patch is a speck. The detached bar of a 5 has more. */
    private static final double MIN_SHARE = 0.02;

    /** A patch is a stain if none of its pixels has this much ink. */
    private static final float MIN_PEAK = 0.5f;

    private final int width;
    private final float[] ink;
    private final int[] patch;
    private final int[] stack;

    private Specks(int width, float[] ink) {
        this.width = width;
        this.ink = ink;
        patch = new int[ink.length];
        stack = new int[ink.length];
    }

    /** Sets all specks in {@code ink} to 0; values are 0..1, row by row. */
    static void remove(int width, float[] ink) {
        new Specks(width, ink).remove();
    }

    private void remove() {
        int patches = 0;
        double[] mass = new double[ink.length / 2 + 2];
        double largest = 0;
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] > 0 && patch[start] == 0) {
                patches++;
                mass[patches] = fill(start, patches);
                largest = Math.max(largest, mass[patches]);
            }
        }
        for (int i = 0; i < ink.length; i++) {
            if (patch[i] > 0 && mass[patch[i]] < MIN_SHARE * largest) {
                ink[i] = 0;
            }
        }
    }

    /** Marks the patch of a pixel, diagonal neighbors included, and returns its total ink, or 0 for a stain. */
    private double fill(int start, int number) {
        double mass = 0;
        float peak = 0;
        int depth = 0;
        stack[depth++] = start;
        patch[start] = number;
        while (depth > 0) {
            int pixel = stack[--depth];
            mass += ink[pixel];
            peak = Math.max(peak, ink[pixel]);
            int column = pixel % width;
            for (int row = pixel - column - width; row <= pixel - column + width; row += width) {
                for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
                    int neighbor = row + x;
                    if (row >= 0 && row < ink.length && ink[neighbor] > 0 && patch[neighbor] == 0) {
                        patch[neighbor] = number;
                        stack[depth++] = neighbor;
                    }
                }
            }
        }
        return peak < MIN_PEAK ? 0 : mass;
    }
}
