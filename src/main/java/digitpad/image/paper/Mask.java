package digitpad.image.paper;

import java.util.function.DoublePredicate;

/** A set of a picture's pixels. Pixels that touch by a side are connected. */
final class Mask {
    private final int width;
    private final boolean[] inside;

    private Mask(int width, boolean[] inside) {
        this.width = width;
        this.inside = inside;
    }

    /** Returns the pixels whose values meet a condition. */
    static Mask where(Plane plane, DoublePredicate condition) {
        boolean[] inside = new boolean[plane.values().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = condition.test(plane.values()[i]);
        }
        return new Mask(plane.width(), inside);
    }

    int width() {
        return width;
    }

    /** Returns the number of the picture's pixels, inside and outside. */
    int size() {
        return inside.length;
    }

    boolean contains(int pixel) {
        return inside[pixel];
    }

    /** Returns the pixels that are not in this mask. */
    Mask inverted() {
        boolean[] inverted = new boolean[inside.length];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = !inside[i];
        }
        return new Mask(width, inverted);
    }

    /** Returns 1 for each pixel inside and 0 for the others. */
    Plane toPlane() {
        float[] values = new float[inside.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = inside[i] ? 1 : 0;
        }
        return new Plane(width, inside.length / width, values);
    }

    /** Returns the pixels that are connected to a corner of the picture. */
    Mask connectedToCorners() {
        FloodFill fill = new FloodFill();
        for (int corner : new int[] {0, width - 1, inside.length - width, inside.length - 1}) {
            fill.from(corner, 1);
        }
        return fill.part(1);
    }

    /** Returns the largest connected part, the first of several; empty if this mask is. */
    Mask largestPart() {
        FloodFill fill = new FloodFill();
        int number = 0;
        int largest = 0;
        int most = 0;
        for (int start = 0; start < inside.length; start++) {
            int count = fill.from(start, number + 1);
            if (count > 0) {
                number++;
            }
            if (count > most) {
                most = count;
                largest = number;
            }
        }
        return largest == 0 ? this : fill.part(largest);
    }

    /** Numbers connected parts, from 1. */
    private final class FloodFill {
        private final int[] parts = new int[inside.length];
        private final int[] stack = new int[inside.length];
        private int depth;

        /**
         * Gives a number to the pixels that are connected to {@code start} and have none.
         *
         * @return how many these are; 0 if {@code start} is outside or has a number
         */
        int from(int start, int number) {
            depth = 0;
            push(start, number);
            int count = 0;
            while (depth > 0) {
                int pixel = stack[--depth];
                int column = pixel % width;
                count++;
                if (column > 0) {
                    push(pixel - 1, number);
                }
                if (column < width - 1) {
                    push(pixel + 1, number);
                }
                if (pixel >= width) {
                    push(pixel - width, number);
                }
                if (pixel < inside.length - width) {
                    push(pixel + width, number);
                }
            }
            return count;
        }

        private void push(int pixel, int number) {
            if (inside[pixel] && parts[pixel] == 0) {
                parts[pixel] = number;
                stack[depth++] = pixel;
            }
        }

        Mask part(int number) {
            boolean[] part = new boolean[parts.length];
            for (int i = 0; i < part.length; i++) {
                part[i] = parts[i] == number;
            }
            return new Mask(width, part);
        }
    }
}
