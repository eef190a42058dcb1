package digitpad.augmentation;

import digitpad.ink.InkPoint;
import java.util.ArrayList;
import java.util.List;

/** Makes pen paths of straight lines. */
final class CornerPath {
    /** Each straight line becomes this many pieces, so that the smooth curve through the points keeps its corners. */
    private static final int PIECES_PER_LINE = 6;

    private CornerPath() {}

    /** Returns the points of a path that is straight between corners. */
    static List<InkPoint> through(List<InkPoint> corners) {
        List<InkPoint> points = new ArrayList<>();
        points.add(corners.get(0));
        for (int i = 1; i < corners.size(); i++) {
            InkPoint from = corners.get(i - 1);
            InkPoint to = corners.get(i);
            for (int piece = 1; piece <= PIECES_PER_LINE; piece++) {
                double t = piece / (double) PIECES_PER_LINE;
                points.add(new InkPoint(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        return List.copyOf(points);
    }
}
