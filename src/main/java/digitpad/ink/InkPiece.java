package digitpad.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a stroke, or a whole one, and what the sheet would be without it.
 *
 * @param points along the piece, at least two
 * @param width of the pen there, in pad units
 * @param sheetWithout the sheet once the piece is erased
 */
public record InkPiece(List<InkPoint> points, double width, Sheet sheetWithout) {
    /** How far points along a piece are from each other, in pad units. */
    private static final double SPACING = 4;

    /** Pieces are this share of all ink's length. */
    private static final double SHARE = 0.125;

    /** A stroke that is more of the ink than this is no piece as a whole. */
    private static final double LARGEST_SHARE = 0.4;

    /** No shorter than two pens' widths: less would hardly be seen to be missing. */
    private static final double LEAST_LENGTH = 32;

    public InkPiece {
        points = List.copyOf(points);
    }

    /**
     * The pieces of a sheet's ink: along every stroke pieces of an eighth of all ink, each overlapping the next by half,
     * and of several strokes those as a whole that are not most of the ink.
     */
    public static List<InkPiece> of(Sheet sheet) {
        List<List<InkPoint>> paths = new ArrayList<>();
        double whole = 0;
        for (Stroke stroke : sheet.ink().strokes()) {
            List<InkPoint> path = resampled(stroke);
            paths.add(path);
            whole += SPACING * path.size();
        }
        int length = (int) Math.round(Math.max(LEAST_LENGTH, SHARE * whole) / SPACING);
        List<InkPiece> pieces = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            List<InkPoint> path = paths.get(i);
            if (path.size() < 2) {
                continue;
            }
            if (paths.size() > 1 && SPACING * path.size() <= LARGEST_SHARE * whole) {
                pieces.add(piece(sheet, i, path, 0, path.size()));
            }
            for (int start = 0; path.size() > length && start < path.size() - length / 2; start += length / 2) {
                int from = Math.min(start, path.size() - length);
                pieces.add(piece(sheet, i, path, from, from + length));
            }
        }
        return pieces;
    }

    private static InkPiece piece(Sheet sheet, int which, List<InkPoint> path, int from, int to) {
        Stroke cut = sheet.ink().strokes().get(which);
        List<Stroke> left = new ArrayList<>();
        for (int i = 0; i < sheet.ink().strokes().size(); i++) {
            if (i != which) {
                left.add(sheet.ink().strokes().get(i));
                continue;
            }
            // What is left of less than a pen's width is not worth being a dot.
            if (SPACING * from > cut.width()) {
                left.add(new Stroke(path.subList(0, from), cut.width()));
            }
            if (SPACING * (path.size() - to) > cut.width()) {
                left.add(new Stroke(path.subList(to, path.size()), cut.width()));
            }
        }
        return new InkPiece(path.subList(from, to), cut.width(), new Sheet(sheet.picture(), new Ink(left)));
    }

    /** Points along the middle of a stroke, evenly spaced. */
    private static List<InkPoint> resampled(Stroke stroke) {
        Polyline line = Polyline.of(stroke, SPACING / 8);
        List<InkPoint> points = new ArrayList<>();
        points.add(new InkPoint(line.x(0), line.y(0)));
        double ahead = SPACING;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double length = Math.hypot(dx, dy);
            while (length > 0 && ahead <= length) {
                points.add(new InkPoint(line.x(i - 1) + dx * ahead / length, line.y(i - 1) + dy * ahead / length));
                ahead += SPACING;
            }
            ahead -= length;
        }
        return points;
    }
}
