package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothPathTest {
    @Test
    void dotHasNoSegments() {
        assertEquals(List.of(), SmoothPath.through(stroke(5, 5)));
        assertEquals(List.of(), SmoothPath.through(stroke(5, 5, 5, 5, 5, 5)));
    }

    @Test
    void twoSamplesGiveAStraightLine() {
        List<SmoothPath.Segment> segments = SmoothPath.through(stroke(0, 0, 30, 60));
        assertEquals(1, segments.size());
        assertEquals(0, segments.get(0).control1().distanceTo(new InkPoint(10, 20)), 1e-12);
        assertEquals(0, segments.get(0).control2().distanceTo(new InkPoint(20, 40)), 1e-12);
        assertEquals(new InkPoint(30, 60), segments.get(0).end());
    }

    @Test
    void curvePassesThroughEveryDistinctSample() {
        List<InkPoint> ends = SmoothPath.through(stroke(0, 0, 10, 5, 10, 5, 20, 0, 20, 0, 25, 30)).stream()
                .map(SmoothPath.Segment::end)
                .toList();
        assertEquals(List.of(new InkPoint(10, 5), new InkPoint(20, 0), new InkPoint(25, 30)), ends);
    }

    @Test
    void curveIsSmoothAtEverySample() {
        List<SmoothPath.Segment> segments = SmoothPath.through(stroke(0, 0, 3, 40, 60, 45, 61, 44, 100, 0));
        for (int i = 0; i + 1 < segments.size(); i++) {
            InkPoint at = segments.get(i).end();
            InkPoint before = segments.get(i).control2();
            InkPoint after = segments.get(i + 1).control1();
            double sine = ((at.x() - before.x()) * (after.y() - at.y()) - (at.y() - before.y()) * (after.x() - at.x()))
                    / (before.distanceTo(at) * at.distanceTo(after));
            assertEquals(0, sine, 1e-9);
        }
    }

    @Test
    void tangentsFollowTheCentripetalParameterization() {
        // Distances 4 and 16 give knots 0, 2, 6. The tangent is the derivative of the blended parabolas, per knot unit.
        SmoothPath.Segment second =
                SmoothPath.through(stroke(0, 0, 4, 0, 4, 16)).get(1);
        double tangentX = (4 - 0) / 2.0 - (4 - 0) / 6.0 + (4 - 4) / 4.0;
        double tangentY = (0 - 0) / 2.0 - (16 - 0) / 6.0 + (16 - 0) / 4.0;
        assertEquals(4 + tangentX * 4 / 3, second.control1().x(), 1e-12);
        assertEquals(0 + tangentY * 4 / 3, second.control1().y(), 1e-12);
    }

    @Test
    void pointsOnACircleGiveNearlyACircle() {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            double angle = i * Math.PI / 8;
            points.add(new InkPoint(140 + 100 * Math.cos(angle), 140 + 100 * Math.sin(angle)));
        }
        Polyline line = Polyline.of(new Stroke(points, 10), 0.01);
        InkPoint middle = new InkPoint(140, 140);
        assertTrue(line.size() > 48);
        for (int i = 0; i < line.size(); i++) {
            assertEquals(100, line.point(i).distanceTo(middle), 1.5);
        }
    }

    @Test
    void polylineStaysWithinItsTolerance() {
        Stroke stroke = stroke(0, 0, 3, 40, 60, 45, 61, 44, 100, 0, 20, 200);
        Polyline coarse = Polyline.of(stroke, 0.5);
        Polyline fine = Polyline.of(stroke, 0.005);
        assertTrue(coarse.size() < fine.size());
        for (int i = 0; i < fine.size(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j + 1 < coarse.size(); j++) {
                nearest = Math.min(nearest, distance(fine.point(i), coarse.point(j), coarse.point(j + 1)));
            }
            assertTrue(nearest <= 0.5, "deviates by " + nearest);
        }
    }

    private static double distance(InkPoint point, InkPoint from, InkPoint to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double t = ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / (dx * dx + dy * dy);
        double clamped = Math.max(0, Math.min(1, t));
        return point.distanceTo(new InkPoint(from.x() + clamped * dx, from.y() + clamped * dy));
    }

    private static Stroke stroke(double... coordinates) {
        return Strokes.of(12, coordinates);
    }
}
