package digitpad.image.marks;

import digitpad.image.paper.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds nearly horizontal printed lines by a Hough transform over small slopes, on pixels that belong to thin
 * horizontal ridges.
 */
final class LineFinder {
    /** The greatest slope: paper photographed 4 degrees askew. */
    private static final double MAX_SLOPE = 0.07;

    /** Slopes differ by this many rows over the width of the picture. Ridges are three rows high, so none is missed. */
    private static final double SLOPE_STEP = 3;

    /** Two lines or more are printed if each covers this share of the picture's width. */
    private static final double MIN_COVERED = 0.45;

    /** A single line, which might be the bar of a digit, must cover nearly all of it. */
    private static final double MIN_COVERED_ALONE = 0.9;

    /** A picture with shorter sides than this many times the thickness of a line is not searched. */
    private static final int MIN_SIDE = 4;

    private final int width;
    private final int height;
    private final int maxThickness;
    private final int maxSlope;

    /** By slope and the row where the line begins: the number of columns in which it covers a ridge. */
    private final int[][] votes;

    private LineFinder(Plane ink, float minInk) {
        width = ink.width();
        height = ink.height();
        maxThickness = PrintedLine.maxThickness(ink);
        maxSlope = (int) Math.ceil(MAX_SLOPE * width / SLOPE_STEP);
        byte[] ridges = ridges(ink, minInk);
        votes = new int[2 * maxSlope + 1][];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = votes(ridges, slope(i));
        }
    }

    /**
     * Returns the lines, the strongest first; none if there may be no printed ones.
     *
     * @param minInk the least ink of a line's pixel
     */
    static List<PrintedLine> find(Plane ink, float minInk) {
        int minSide = MIN_SIDE * PrintedLine.maxThickness(ink);
        if (ink.width() < minSide || ink.height() < minSide) {
            return List.of();
        }
        List<PrintedLine> lines = new LineFinder(ink, minInk).lines();
        boolean printed = lines.size() > 1 || lines.stream().anyMatch(line -> line.covered() >= MIN_COVERED_ALONE);
        return printed ? lines : List.of();
    }

    private List<PrintedLine> lines() {
        List<PrintedLine> lines = new ArrayList<>();
        boolean[] taken = new boolean[height];
        Optional<PrintedLine> line = strongest(taken);
        while (line.isPresent()) {
            lines.add(line.get());
            // Its neighborhood contains the same line at other slopes.
            int middle = line.get().row(width / 2);
            int reach = maxThickness / 2 + 2;
            Arrays.fill(taken, Math.max(0, middle - reach), Math.min(height, middle + reach + 1), true);
            line = strongest(taken);
        }
        return lines;
    }

    /** Returns the line that covers most columns and whose middle is in no row that is taken. */
    private Optional<PrintedLine> strongest(boolean[] taken) {
        int most = (int) (MIN_COVERED * width);
        Optional<PrintedLine> line = Optional.empty();
        for (int i = 0; i < votes.length; i++) {
            for (int start = 0; start < height; start++) {
                int middle = (int) Math.round(start + slope(i) * width / 2);
                if (votes[i][start] > most && middle >= 0 && middle < height && !taken[middle]) {
                    most = votes[i][start];
                    line = Optional.of(new PrintedLine(start, slope(i), (double) most / width));
                }
            }
        }
        return line;
    }

    private double slope(int index) {
        return SLOPE_STEP * (index - maxSlope) / width;
    }

    /** Counts, for each row where a line of this slope may begin, the columns where it runs on or beside a ridge. */
    private int[] votes(byte[] ridges, double slope) {
        int[] counts = new int[height];
        int[] shift = new int[width];
        for (int column = 0; column < width; column++) {
            shift[column] = (int) Math.round(slope * column);
        }
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int start = row - shift[column];
                if (ridges[row * width + column] > 0 && start >= 0 && start < height) {
                    counts[start]++;
                }
            }
        }
        return counts;
    }

    /** Marks the pixels in the middle of thin horizontal runs, and their neighbors above and below. */
    private byte[] ridges(Plane ink, float minInk) {
        float[] values = ink.values();
        byte[] ridges = new byte[values.length];
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
                        ridges[y * width + column] = 1;
                    }
                }
                row++;
            }
        }
        return ridges;
    }
}
