package digitpad.image.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The connected patches of ink in a picture; pixels that touch at a corner are connected. */
final class Marks {
    private final int width;
    private final int height;
    private final float[] ink;
    private final int[] labels;
    private final int[] stack;
    private final List<Mark> all = new ArrayList<>();

    private Marks(int width, float[] ink) {
        this.width = width;
        this.height = ink.length / width;
        this.ink = ink;
        labels = new int[ink.length];
        stack = new int[ink.length];
    }

    /** Finds the patches of pixels with more than {@code threshold} ink. */
    static Marks of(int width, float[] ink, float threshold) {
        Marks marks = new Marks(width, ink);
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] > threshold && marks.labels[start] == 0) {
                marks.all.add(marks.fill(start, marks.all.size() + 1, threshold));
            }
        }
        return marks;
    }

    List<Mark> all() {
        return all;
    }

    /** Returns the number of the mark that each pixel belongs to; 0 for none. */
    int[] labels() {
        return labels;
    }

    /** Clears the ink of all marks that meet a condition. */
    void erase(Predicate<Mark> condition) {
        boolean[] erased = new boolean[all.size() + 1];
        for (Mark mark : all) {
            erased[mark.number()] = condition.test(mark);
        }
        for (int i = 0; i < ink.length; i++) {
            if (erased[labels[i]]) {
                ink[i] = 0;
            }
        }
    }

    private Mark fill(int start, int number, float threshold) {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int pixels = 0;
        int borderPixels = 0;
        double mass = 0;
        float peak = 0;
        int depth = 0;
        stack[depth++] = start;
        labels[start] = number;
        while (depth > 0) {
            int pixel = stack[--depth];
            int column = pixel % width;
            int line = pixel / width;
            pixels++;
            mass += ink[pixel];
            peak = Math.max(peak, ink[pixel]);
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, line);
            bottom = Math.max(bottom, line);
            if (column == 0 || line == 0 || column == width - 1 || line == height - 1) {
                borderPixels++;
            }
            for (int row = Math.max(0, line - 1); row <= Math.min(height - 1, line + 1); row++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
                    int neighbor = row * width + x;
                    if (ink[neighbor] > threshold && labels[neighbor] == 0) {
                        labels[neighbor] = number;
                        stack[depth++] = neighbor;
                    }
                }
            }
        }
        return new Mark(number, left, top, right, bottom, pixels, mass, peak, borderPixels);
    }
}
