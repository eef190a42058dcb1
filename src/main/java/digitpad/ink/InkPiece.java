package digitpad.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a stroke, or a whole stroke, and the sheet without it.
 *
 * @param points along the piece, at least two
 * @param width of the pen, in pad units
 * @param sheetWithout the sheet after erasing the piece
 */
public record InkPiece(List<InkPoint> points, double width, Sheet sheetWithout) {
    /** The distance of points along a piece, in pad units. */
    private static final double SPACING = 4;

    /** The length of a piece as a share of the total length of the ink. */
    private static final double SHARE = 0.125;

    /** A whole stroke is a piece only if it is at most this share of the ink. */
    private static final double MAX_WHOLE_STROKE_SHARE = 0.4;

    /** The minimum length of a piece, two pen widths, in pad units. A shorter gap would hardly be visible. */
    private static final double MIN_LENGTH = 32;

    public InkPiece {
        points = List.copyOf(points);
    }

    /**
     * Returns the pieces of a sheet's ink. Each stroke is divided into pieces of an eighth of all ink, which overlap by
     * half. If there are several strokes, each stroke that is at most 40 % of the ink is also a piece as a whole.
     */
    public static List<InkPiece> of(Sheet sheet) {
        List<List<InkPoint>> paths = new ArrayList<>();
        double totalLength = 0;
        for (Stroke stroke : sheet.ink().strokes()) {
            List<InkPoint> path = resampled(stroke);
            paths.add(path);
            totalLength += SPACING * path.size();
        }
        int length = (int) Math.round(Math.max(MIN_LENGTH, SHARE * totalLength) / SPACING);
        List<InkPiece> pieces = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            List<InkPoint> path = paths.get(i);
            if (path.size() < 2) {
                continue;
            }
            if (paths.size() > 1 && SPACING * path.size() <= MAX_WHOLE_STROKE_SHARE * totalLength) {
                pieces.add(piece(sheet, i, path, 0, path.size()));
            }
            for (int start = 0; path.size() > length && start < path.size() - length / 2; start += length / 2) {
                int from = Math.min(start, path.size() - length);
                pieces.add(piece(sheet, i, path, from, from + length));
            }
        }
        return pieces;
    }

    private static InkPiece piece(Sheet sheet, int index, List<InkPoint> path, int from, int to) {
        Stroke stroke = sheet.ink().strokes().get(index);
        List<Stroke> remaining = new ArrayList<>();
        for (int i = 0; i < sheet.ink().strokes().size(); i++) {
            if (i != index) {
                remaining.add(sheet.ink().strokes().get(i));
                continue;
            }
            // A rest shorter than the pen width would only be a dot.
            if (SPACING * from > stroke.width()) {
                remaining.add(new Stroke(path.subList(0, from), stroke.width()));
            }
            if (SPACING * (path.size() - to) > stroke.width()) {
                remaining.add(new Stroke(path.subList(to, path.size()), stroke.width()));
            }
        }
        return new InkPiece(path.subList(from, to), stroke.width(), new Sheet(sheet.picture(), new Ink(remaining)));
    }

    /** Returns evenly spaced points along the center line of a stroke. */
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
