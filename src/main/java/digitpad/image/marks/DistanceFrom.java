package digitpad.image.marks;

import java.util.Arrays;

/**
 * The distance of all marks from some of them, between their nearest pixels. Distances are approximated by a chamfer
 * transform with weights 3 and 4 (Borgefors 1986), which is right within 8 %.
 */
final class DistanceFrom {
    private static final int STRAIGHT = 3;
    private static final int DIAGONAL = 4;

    private final double[] nearest;

    private DistanceFrom(double[] nearest) {
        this.nearest = nearest;
    }

    /** Returns the distances from all marks whose number is set in {@code from}. */
    static DistanceFrom marks(Marks marks, boolean[] from) {
        int[] labels = marks.labels();
        int[] distances = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            distances[i] = from[labels[i]] ? 0 : Integer.MAX_VALUE / 2;
        }
        sweep(marks.width(), distances, 1);
        sweep(marks.width(), distances, -1);
        double[] nearest = new double[marks.all().size() + 1];
        Arrays.fill(nearest, Double.MAX_VALUE);
        for (int i = 0; i < labels.length; i++) {
            nearest[labels[i]] = Math.min(nearest[labels[i]], (double) distances[i] / STRAIGHT);
        }
        return new DistanceFrom(nearest);
    }

    /** Returns the distance of a mark in pixels. */
    double to(int number) {
        return nearest[number];
    }

    /** Passes distances on to the next pixels, from the top left ({@code step} 1) or the bottom right (-1). */
    private static void sweep(int width, int[] distances, int step) {
        int height = distances.length / width;
        int first = step > 0 ? 0 : distances.length - 1;
        for (int count = 0, i = first; count < distances.length; count++, i += step) {
            int column = i % width;
            int row = i / width;
            boolean hasBefore = step > 0 ? column > 0 : column < width - 1;
            boolean hasAfter = step > 0 ? column < width - 1 : column > 0;
            boolean hasAbove = step > 0 ? row > 0 : row < height - 1;
            int best = distances[i];
            if (hasBefore) {
                best = Math.min(best, distances[i - step] + STRAIGHT);
            }
            if (hasAbove) {
                int above = i - step * width;
                best = Math.min(best, distances[above] + STRAIGHT);
                best = hasBefore ? Math.min(best, distances[above - step] + DIAGONAL) : best;
                best = hasAfter ? Math.min(best, distances[above + step] + DIAGONAL) : best;
            }
            distances[i] = best;
        }
    }
}
