package digitpad.image.rig;

import digitpad.image.Coverage;

/** The part of each pixel that something covers, 0..1, row by row. */
final class Mask {
    final int width;
    final int height;
    final float[] values;

    Mask(int width, int height) {
        this(width, height, new float[width * height]);
    }

    Mask(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static Mask of(Coverage coverage) {
        return new Mask(coverage.width(), coverage.height(), coverage.toArray());
    }

    /** Returns the part with ink, without margins. */
    Mask cropped() {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        Mask cropped = new Mask(right - left + 1, bottom - top + 1);
        cropped.add(this, -left, -top);
        return cropped;
    }

    /** Adds another mask; where both cover a pixel, the larger value counts. */
    void add(Mask other, int left, int top) {
        for (int row = Math.max(0, -top); row < Math.min(other.height, height - top); row++) {
            for (int column = Math.max(0, -left); column < Math.min(other.width, width - left); column++) {
                int at = (row + top) * width + column + left;
                values[at] = Math.max(values[at], other.values[row * other.width + column]);
            }
        }
    }

    /** Sets a pixel, or raises it to {@code value}. Pixels outside are ignored. */
    void raise(int column, int row, double value) {
        if (column >= 0 && column < width && row >= 0 && row < height) {
            values[row * width + column] = (float) Math.max(values[row * width + column], value);
        }
    }

    /** Draws a straight line with sharp ends. */
    void line(double x0, double y0, double x1, double y1, double thickness) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        double reach = thickness / 2 + 1;
        for (int row = (int) (Math.min(y0, y1) - reach); row <= Math.max(y0, y1) + reach; row++) {
            for (int column = (int) (Math.min(x0, x1) - reach); column <= Math.max(x0, x1) + reach; column++) {
                double dx = column + 0.5 - x0;
                double dy = row + 0.5 - y0;
                double along = dx * ux + dy * uy;
                double across = Math.abs(dx * uy - dy * ux);
                if (along >= 0 && along <= length) {
                    raise(column, row, Math.max(0, Math.min(1, thickness / 2 + 0.5 - across)) * Math.min(1, thickness));
                }
            }
        }
    }

    void disk(double x, double y, double radius) {
        for (int row = (int) (y - radius - 1); row <= y + radius + 1; row++) {
            for (int column = (int) (x - radius - 1); column <= x + radius + 1; column++) {
                double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                raise(column, row, Math.max(0, Math.min(1, radius + 0.5 - distance)));
            }
        }
    }

    void rectangle(int left, int top, int columns, int rows) {
        for (int row = top; row < top + rows; row++) {
            for (int column = left; column < left + columns; column++) {
                raise(column, row, 1);
            }
        }
    }
}
