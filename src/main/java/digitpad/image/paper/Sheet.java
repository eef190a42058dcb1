package digitpad.image.paper;

import java.util.Arrays;
import java.util.Optional;

/**
 * A bright sheet on a darker ground that reaches the picture's border: a desk around or beside it, or a black frame.
 *
 * <p>The ground is the darker part (Otsu 1979) that is connected to a corner of the picture. What remains is a sheet if
 * it looks like one: nearly rectangular, with sharp edges, and with some dark marks inside that do not fill it.
 */
final class Sheet {
    /** The ground covers at least this share of the picture's border. */
    private static final double MIN_BORDER_SHARE = 0.12;

    /** A smaller sheet, as a share of the picture's area, is a label or a stain. */
    private static final double MIN_AREA = 0.05;

    /** The brightness of sheet and ground differs by this share of the picture's range. */
    private static final double MIN_DIFFERENCE = 0.4;

    /** So much of the sheet's edge is sharp; the edge of a spotlight is not. */
    private static final double MIN_SHARP = 0.7;

    /** So much of the smallest rectangle around it, at any angle, is covered by a sheet; an ellipse covers 0.785. */
    private static final double MIN_RECTANGULARITY = 0.84;

    /** Dark marks cover at least and at most these shares of a sheet. The hole of a light 0 covers more. */
    private static final double MIN_MARKS = 0.0008;

    private static final double MAX_MARKS = 0.4;

    /** Pixels next to the sheet's edge that are blurred. */
    private static final int EDGE = 4;

    private Sheet() {}

    /** Returns the picture with its ground replaced by paper: each pixel by the sheet's nearest in its row. */
    static Optional<Plane> cutOut(Plane picture) {
        Plane smooth = BoxMean.of(picture, 2);
        float threshold = otsu(smooth.values());
        boolean[] ground = ground(smooth, threshold);
        int borderPixels = 0;
        for (int i = 0; i < ground.length; i++) {
            borderPixels += ground[i] && smooth.isNearBorder(i, 1) ? 1 : 0;
        }
        if (borderPixels < MIN_BORDER_SHARE * 2 * (smooth.width() + smooth.height())) {
            return Optional.empty();
        }
        boolean[] sheet = largestRemaining(ground, smooth.width());
        if (!looksLikeSheet(smooth, sheet, threshold)) {
            return Optional.empty();
        }
        float[] area = new float[sheet.length];
        for (int i = 0; i < sheet.length; i++) {
            area[i] = sheet[i] ? 1 : 0;
        }
        return filled(picture, smooth, Morphology.erode(smooth.with(area), EDGE));
    }

    /** Returns the threshold that separates the values into two classes with the largest variance between them. */
    static float otsu(float[] values) {
        float low = Quantiles.at(0.002, values);
        float high = Quantiles.at(0.998, values);
        int[] counts = new int[256];
        for (float value : values) {
            counts[(int) Math.max(0, Math.min(255, 256 * (value - low) / Math.max(1e-6f, high - low)))]++;
        }
        double total = 0;
        for (int level = 0; level < 256; level++) {
            total += (double) level * counts[level];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int level = 0; level < 255; level++) {
            below += counts[level];
            sumBelow += (double) level * counts[level];
            double above = values.length - below;
            if (below > 0 && above > 0) {
                double difference = sumBelow / below - (total - sumBelow) / above;
                double variance = below * above * difference * difference;
                if (variance > best) {
                    best = variance;
                    threshold = level;
                }
            }
        }
        return low + (high - low) * (threshold + 1) / 256;
    }

    private static boolean[] ground(Plane smooth, float threshold) {
        int width = smooth.width();
        boolean[] dark = new boolean[smooth.values().length];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = smooth.values()[i] < threshold;
        }
        int[] parts = new int[dark.length];
        int[] stack = new int[dark.length];
        for (int corner : new int[] {0, width - 1, dark.length - width, dark.length - 1}) {
            flood(dark, width, corner, 1, parts, stack);
        }
        boolean[] ground = new boolean[dark.length];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = parts[i] > 0;
        }
        return ground;
    }

    private static boolean[] largestRemaining(boolean[] ground, int width) {
        boolean[] rest = new boolean[ground.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = !ground[i];
        }
        int[] parts = new int[rest.length];
        int[] stack = new int[rest.length];
        int number = 0;
        int largest = 0;
        int most = 0;
        for (int start = 0; start < rest.length; start++) {
            if (rest[start] && parts[start] == 0) {
                number++;
                int count = flood(rest, width, start, number, parts, stack);
                if (count > most) {
                    most = count;
                    largest = number;
                }
            }
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] = rest[i] && parts[i] == largest;
        }
        return rest;
    }

    /**
     * Sets the pixels of {@code inside} that are connected to {@code start} by their sides to {@code number}, and
     * counts them.
     */
    private static int flood(boolean[] inside, int width, int start, int number, int[] parts, int[] stack) {
        if (!inside[start] || parts[start] > 0) {
            return 0;
        }
        int depth = 0;
        int count = 0;
        stack[depth++] = start;
        parts[start] = number;
        while (depth > 0) {
            int pixel = stack[--depth];
            count++;
            int column = pixel % width;
            for (int side = 0; side < 4; side++) {
                int neighbor = side == 0 ? pixel - 1 : side == 1 ? pixel + 1 : pixel + (side == 2 ? -width : width);
                boolean inPicture = neighbor >= 0
                        && neighbor < inside.length
                        && (side > 1 || Math.abs(neighbor % width - column) == 1);
                if (inPicture && inside[neighbor] && parts[neighbor] == 0) {
                    parts[neighbor] = number;
                    stack[depth++] = neighbor;
                }
            }
        }
        return count;
    }

    private static boolean looksLikeSheet(Plane smooth, boolean[] sheet, float threshold) {
        int width = smooth.width();
        float[] values = smooth.values();
        Plane high = Morphology.dilate(smooth, 3);
        Plane low = Morphology.erode(smooth, 3);
        int area = 0;
        int marks = 0;
        int edge = 0;
        int sharp = 0;
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < sheet.length; i++) {
            if (!sheet[i]) {
                outside += values[i];
                continue;
            }
            area++;
            if (values[i] < threshold) {
                marks++;
            } else {
                inside += values[i];
            }
        }
        double difference = inside / Math.max(1, area - marks) - outside / Math.max(1, sheet.length - area);
        double range = Quantiles.at(0.99, values) - Quantiles.at(0.01, values);
        for (int i = width; i < sheet.length - width; i++) {
            boolean onEdge = sheet[i]
                    && !smooth.isNearBorder(i, 1)
                    && !(sheet[i - 1] && sheet[i + 1] && sheet[i - width] && sheet[i + width]);
            if (onEdge) {
                edge++;
                sharp += high.values()[i] - low.values()[i] > 0.5 * difference ? 1 : 0;
            }
        }
        return area >= MIN_AREA * sheet.length
                && marks >= MIN_MARKS * area
                && marks <= MAX_MARKS * area
                && difference >= MIN_DIFFERENCE * range
                && sharp >= MIN_SHARP * edge
                && area >= MIN_RECTANGULARITY * smallestRectangle(sheet, width);
    }

    /** Returns the area of the smallest rectangle around the sheet, at multiples of 3 degrees. */
    private static double smallestRectangle(boolean[] sheet, int width) {
        double smallest = Double.MAX_VALUE;
        for (int degrees = 0; degrees < 90; degrees += 3) {
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            double[] range = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
            for (int start = 0; start < sheet.length; start += width) {
                int left = start;
                int right = start + width - 1;
                while (left <= right && !sheet[left]) {
                    left++;
                }
                while (right > left && !sheet[right]) {
                    right--;
                }
                if (left <= right) {
                    extend(range, left - start, start / width, cos, sin);
                    extend(range, right - start, start / width, cos, sin);
                }
            }
            smallest = Math.min(smallest, (range[1] - range[0] + 1) * (range[3] - range[2] + 1));
        }
        return smallest;
    }

    private static void extend(double[] range, int x, int y, double cos, double sin) {
        double along = x * cos + y * sin;
        double across = y * cos - x * sin;
        range[0] = Math.min(range[0], along);
        range[1] = Math.max(range[1], along);
        range[2] = Math.min(range[2], across);
        range[3] = Math.max(range[3], across);
    }

    private static Optional<Plane> filled(Plane picture, Plane smooth, Plane area) {
        int width = picture.width();
        int height = picture.height();
        float[] values = picture.values().clone();
        int firstRow = -1;
        int lastRow = -1;
        for (int row = 0; row < height; row++) {
            int last = -1;
            int start = row * width;
            for (int column = 0; column < width; column++) {
                if (area.values()[start + column] > 0) {
                    int from = last < 0 ? 0 : last + 1;
                    Arrays.fill(values, start + from, start + column, smooth.values()[start + column]);
                    last = column;
                }
            }
            if (last >= 0) {
                Arrays.fill(values, start + last + 1, start + width, smooth.values()[start + last]);
                firstRow = firstRow < 0 ? row : firstRow;
                lastRow = row;
            }
        }
        if (firstRow < 0) {
            return Optional.empty();
        }
        for (int row = 0; row < height; row++) {
            if (row < firstRow || row > lastRow) {
                System.arraycopy(values, (row < firstRow ? firstRow : lastRow) * width, values, row * width, width);
            }
        }
        return Optional.of(picture.with(values));
    }
}
