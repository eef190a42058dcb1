package digitpad.image;

/** Removes dust: patches of ink that are faint, or tiny beside the largest. */
final class Specks {
    /** A patch with a smaller share of the largest patch's ink is dust; the bar of a 5 that stands alone has more. */
    private static final double LEAST_SHARE = 0.02;

    /** A patch that nowhere has this much ink is a stain. */
    private static final float LEAST_PEAK = 0.5f;

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

    /** Sets them to 0 in {@code ink}, 0..1 row by row. */
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
            if (patch[i] > 0 && mass[patch[i]] < LEAST_SHARE * largest) {
                ink[i] = 0;
            }
        }
    }

    /** Marks the patch that a pixel belongs to, corners touching included; its ink, or 0 for a stain. */
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
                    int beside = row + x;
                    if (row >= 0 && row < ink.length && ink[beside] > 0 && patch[beside] == 0) {
                        patch[beside] = number;
                        stack[depth++] = beside;
                    }
                }
            }
        }
        return peak < LEAST_PEAK ? 0 : mass;
    }
}
