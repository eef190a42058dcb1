package digitpad.image.marks;

import digitpad.image.paper.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The connected patches of ink in a picture; pixels that touch at a corner are connected. */
final class Marks {
    private final int width;
    private final int height;
    private final float[] ink;
    private final float threshold;
    private final int[] labels;
    private final int[] stack;
    private final List<Mark> all = new ArrayList<>();

    private Marks(Plane plane, float threshold) {
        width = plane.width();
        height = plane.height();
        ink = plane.values();
        this.threshold = threshold;
        labels = new int[ink.length];
        stack = new int[ink.length];
        for (int start = 0; start < ink.length; start++) {
            if (isNew(start)) {
                all.add(fill(start, all.size() + 1));
            }
        }
    }

    /** Finds the patches of pixels with more than {@code threshold} ink. */
    static Marks of(Plane ink, float threshold) {
        return new Marks(ink, threshold);
    }

    /** Returns the picture's width in pixels. */
    int width() {
        return width;
    }

    /** Returns the picture's height in pixels. */
    int height() {
        return height;
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

    private Mark fill(int start, int number) {
        MarkMeasure measure = new MarkMeasure(width, height);
        int depth = 0;
        stack[depth++] = start;
        labels[start] = number;
        while (depth > 0) {
            int pixel = stack[--depth];
            int row = pixel / width;
            int column = pixel % width;
            measure.add(row, column, ink[pixel]);
            for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
                    int neighbor = y * width + x;
                    if (isNew(neighbor)) {
                        labels[neighbor] = number;
                        stack[depth++] = neighbor;
                    }
                }
            }
        }
        return measure.toMark(number);
    }

    private boolean isNew(int pixel) {
        return ink[pixel] > threshold && labels[pixel] == 0;
    }
}
