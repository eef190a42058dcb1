package digitpad.image.marks;

import digitpad.image.paper.Plane;
import digitpad.image.paper.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Removes printed lines: rules, squares, the sides of cells, thin frames. Lines are found by a Hough transform over
 * small slopes, on pixels that belong to thin horizontal ridges; vertical lines on the transposed picture. Along each
 * line, only the pixels that are no thicker and no darker than the line is on average are cleared, so that strokes that
 * cross it stay whole.
 */
public final class PrintedLines {
    /** A line is at most as thick as this share of the longer side, for the bold lines of a sudoku. */
    private static final double MAX_THICKNESS = 0.03;

    /** The greatest slope: paper photographed 4 degrees askew. */
    private static final double MAX_SLOPE = 0.07;

    /** Slopes differ by this many rows over the width of the picture. Ridges are three rows high, so none is missed. */
    private static final double SLOPE_STEP = 3;

    /** Two lines or more are printed if each covers this share of the picture's width. */
    private static final double MIN_COVERED = 0.45;

    /** A single line, which might be the bar of a digit, must cover nearly all of it. */
    private static final double MIN_COVERED_ALONE = 0.9;

    /** Ink that exceeds the line's own by this factor is a stroke on the line. */
    private static final double DARKER = 1.35;

    private final Plane ink;
    private final float minInk;
    private final int maxThickness;

    private PrintedLines(Plane ink, float minInk) {
        this.ink = ink;
        this.minInk = minInk;
        maxThickness = (int) Math.max(2, Math.ceil(MAX_THICKNESS * ink.longerSide()));
    }

    /**
     * Removes the lines from {@code ink} in place.
     *
     * @param minInk the least ink of a line's pixel
     */
    public static void remove(Plane ink, float minInk) {
        Plane upright = ink.transposed();
        List<Line> horizontal = new PrintedLines(ink, minInk).find();
        List<Line> vertical = new PrintedLines(upright, minInk).find();
        new PrintedLines(ink, minInk).erase(horizontal);
        Plane columns = ink.transposed();
        new PrintedLines(columns, minInk).erase(vertical);
        System.arraycopy(columns.transposed().values(), 0, ink.values(), 0, ink.values().length);
    }

    /** A line: the row where it begins, its slope, and the share of the columns that it covers. */
    private record Line(double start, double slope, double covered) {
        int row(int column) {
            return (int) Math.round(start + slope * column);
        }
    }

    private List<Line> find() {
        int width = ink.width();
        int height = ink.height();
        if (width < 4 * maxThickness || height < 4 * maxThickness) {
            return List.of();
        }
        byte[] ridge = ridges();
        List<Line> best = new ArrayList<>();
        int slopes = (int) Math.ceil(MAX_SLOPE * width / SLOPE_STEP);
        int[][] votes = new int[2 * slopes + 1][];
        for (int i = -slopes; i <= slopes; i++) {
            votes[i + slopes] = votes(ridge, SLOPE_STEP * i / width);
        }
        // Strongest first; each suppresses its neighborhood, which contains the same line at other slopes.
        boolean[] taken = new boolean[height];
        while (true) {
            int most = (int) (MIN_COVERED * width);
            Line line = null;
            for (int i = 0; i < votes.length; i++) {
                double slope = SLOPE_STEP * (i - slopes) / width;
                for (int start = 0; start < height; start++) {
                    int middle = (int) Math.round(start + slope * width / 2);
                    if (votes[i][start] > most && middle >= 0 && middle < height && !taken[middle]) {
                        most = votes[i][start];
                        line = new Line(start, slope, (double) most / width);
                    }
                }
            }
            if (line == null) {
                break;
            }
            best.add(line);
            int middle = line.row(width / 2);
            Arrays.fill(
                    taken,
                    Math.max(0, middle - maxThickness / 2 - 2),
                    Math.min(height, middle + maxThickness / 2 + 3),
                    true);
        }
        boolean printed = best.size() > 1 || best.stream().anyMatch(line -> line.covered() >= MIN_COVERED_ALONE);
        return printed ? best : List.of();
    }

    /** Counts, for each row where a line of this slope may begin, the columns where it runs on or beside a ridge. */
    private int[] votes(byte[] ridge, double slope) {
        int width = ink.width();
        int height = ink.height();
        int[] votes = new int[height];
        int[] shift = new int[width];
        for (int column = 0; column < width; column++) {
            shift[column] = (int) Math.round(slope * column);
        }
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int start = row - shift[column];
                if (ridge[row * width + column] > 0 && start >= 0 && start < height) {
                    votes[start]++;
                }
            }
        }
        return votes;
    }

    /** Marks the pixels in the middle of thin horizontal runs, and their neighbors above and below. */
    private byte[] ridges() {
        int width = ink.width();
        int height = ink.height();
        float[] values = ink.values();
        byte[] ridge = new byte[values.length];
        for (int column = 0; column < width; column++) {
            int row = 0;
            while (row < height) {
                int from = row;
                while (row < height && values[row * width + column] > minInk) {
                    row++;
                }
                if (row > from && row - from <= maxThickness) {
                    int middle = (from + row - 1) / 2;
                    for (int y = Math.max(0, middle - 1); y <= Math.min(height - 1, middle + 1); y++) {
                        ridge[y * width + column] = 1;
                    }
                }
                row++;
            }
        }
        return ridge;
    }

    private void erase(List<Line> lines) {
        float[] before = ink.values().clone();
        for (Line line : lines) {
            erase(line, before);
        }
    }

    private void erase(Line line, float[] before) {
        int width = ink.width();
        int[] from = new int[width];
        int[] to = new int[width];
        float[] thickness = new float[width];
        float[] darkness = new float[width];
        int count = 0;
        for (int column = 0; column < width; column++) {
            int row = nearestInk(before, line.row(column), column);
            from[column] = row;
            to[column] = row;
            if (row < 0) {
                continue;
            }
            while (from[column] > 0 && before[(from[column] - 1) * width + column] > minInk) {
                from[column]--;
            }
            while (to[column] < ink.height() && before[to[column] * width + column] > minInk) {
                to[column]++;
            }
            thickness[count] = to[column] - from[column];
            darkness[count++] = peak(before, from[column], to[column], column);
        }
        if (count == 0) {
            return;
        }
        double maxRun = 1.5 * Quantiles.median(Arrays.copyOf(thickness, count)) + 1;
        double maxInk = DARKER * Quantiles.median(Arrays.copyOf(darkness, count));
        for (int column = 0; column < width; column++) {
            boolean thin = from[column] >= 0 && to[column] - from[column] <= maxRun;
            if (thin && peak(before, from[column], to[column], column) <= maxInk) {
                clear(from[column], to[column], column);
            } else if (from[column] >= 0) {
                clearFainter(before, from[column], to[column], column, maxInk);
            }
        }
    }

    /** Clears the pixels of a run that are no darker than the line, if the stroke that crosses it is darker. */
    private void clearFainter(float[] before, int from, int to, int column, double maxInk) {
        if (peak(before, from, to, column) <= maxInk) {
            return;
        }
        boolean thin = to - from <= maxThickness;
        for (int row = from; thin && row < to; row++) {
            int at = row * ink.width() + column;
            if (before[at] <= maxInk / DARKER) {
                ink.values()[at] = 0;
            }
        }
    }

    private void clear(int from, int to, int column) {
        for (int row = Math.max(0, from - 1); row < Math.min(ink.height(), to + 1); row++) {
            ink.values()[row * ink.width() + column] = 0;
        }
    }

    private float peak(float[] values, int from, int to, int column) {
        float peak = 0;
        for (int row = from; row < to; row++) {
            peak = Math.max(peak, values[row * ink.width() + column]);
        }
        return peak;
    }

    /** Returns the row with ink nearest to {@code row}, at most two rows away; -1 if there is none. */
    private int nearestInk(float[] values, int row, int column) {
        for (int distance = 0; distance <= 2; distance++) {
            for (int y : new int[] {row - distance, row + distance}) {
                if (y >= 0 && y < ink.height() && values[y * ink.width() + column] > minInk) {
                    return y;
                }
            }
        }
        return -1;
    }
}
