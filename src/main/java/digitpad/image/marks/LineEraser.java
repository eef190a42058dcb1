package digitpad.image.marks;

import digitpad.image.paper.Plane;
import digitpad.image.paper.Quantiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases printed lines. Along each line, only the pixels that are no thicker and no darker than the line is on average
 * are cleared, so that strokes that cross it stay whole.
 */
final class LineEraser {
    /** Ink that exceeds the line's own by this factor is a stroke on the line. */
    private static final double DARKER = 1.35;

    /** Ink that is thicker than the line by this factor, and a pixel more, is a stroke on the line. */
    private static final double THICKER = 1.5;

    /** The ink of a line lies at most this many rows from where the line was found. */
    private static final int MAX_DISTANCE = 2;

    private final Plane ink;
    private final float minInk;
    private final int maxThickness;

    /** The ink before any line was erased, so that lines that cross do not hide each other. */
    private final float[] before;

    private LineEraser(Plane ink, float minInk) {
        this.ink = ink;
        this.minInk = minInk;
        maxThickness = PrintedLine.maxThickness(ink);
        before = ink.values().clone();
    }

    /**
     * Erases the lines from {@code ink} in place.
     *
     * @param minInk the least ink of a line's pixel
     */
    static void erase(List<PrintedLine> lines, Plane ink, float minInk) {
        LineEraser eraser = new LineEraser(ink, minInk);
        lines.forEach(eraser::erase);
    }

    /** The ink of a column on a line: rows {@code from} to before {@code to}, and its strongest value. */
    private record Run(int column, int from, int to, float peak) {
        int thickness() {
            return to - from;
        }
    }

    private void erase(PrintedLine line) {
        List<Run> runs = runs(line);
        if (runs.isEmpty()) {
            return;
        }
        float[] thickness = new float[runs.size()];
        float[] darkness = new float[runs.size()];
        for (int i = 0; i < thickness.length; i++) {
            thickness[i] = runs.get(i).thickness();
            darkness[i] = runs.get(i).peak();
        }
        double maxRun = THICKER * Quantiles.median(thickness) + 1;
        double maxInk = DARKER * Quantiles.median(darkness);
        for (Run run : runs) {
            boolean stroke = run.peak() > maxInk;
            if (!stroke && run.thickness() <= maxRun) {
                clear(run);
            } else if (stroke && run.thickness() <= maxThickness) {
                clearFainter(run, maxInk / DARKER);
            }
        }
    }

    private List<Run> runs(PrintedLine line) {
        List<Run> runs = new ArrayList<>();
        for (int column = 0; column < ink.width(); column++) {
            int row = nearestInk(line.row(column), column);
            if (row >= 0) {
                runs.add(run(row, column));
            }
        }
        return runs;
    }

    private Run run(int row, int column) {
        int from = row;
        while (from > 0 && isInk(from - 1, column)) {
            from--;
        }
        int to = row;
        float peak = 0;
        while (to < ink.height() && isInk(to, column)) {
            to++;
        }
        for (int y = from; y < to; y++) {
            peak = Math.max(peak, before[y * ink.width() + column]);
        }
        return new Run(column, from, to, peak);
    }

    /** Returns the row with ink nearest to {@code row}; -1 if there is none. */
    private int nearestInk(int row, int column) {
        for (int distance = 0; distance <= MAX_DISTANCE; distance++) {
            if (isInk(row - distance, column)) {
                return row - distance;
            }
            if (isInk(row + distance, column)) {
                return row + distance;
            }
        }
        return -1;
    }

    private boolean isInk(int row, int column) {
        return row >= 0 && row < ink.height() && before[row * ink.width() + column] > minInk;
    }

    /** Clears a run and the pixels next to it, which are blurred. */
    private void clear(Run run) {
        for (int row = Math.max(0, run.from() - 1); row < Math.min(ink.height(), run.to() + 1); row++) {
            ink.values()[row * ink.width() + run.column()] = 0;
        }
    }

    /** Clears the pixels of a run that are no darker than the line beside the stroke that crosses it. */
    private void clearFainter(Run run, double lineInk) {
        for (int row = run.from(); row < run.to(); row++) {
            int at = row * ink.width() + run.column();
            if (before[at] <= lineInk) {
                ink.values()[at] = 0;
            }
        }
    }
}
