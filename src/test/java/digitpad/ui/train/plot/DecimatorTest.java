package digitpad.ui.train.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecimatorTest {
    private record Point(double x, double y) {}

    @Property
    void minMax_keepsExtremesOfEachColumn(
            @ForAll @Size(min = 1, max = 500) List<@DoubleRange(min = 0, max = 1) Double> values,
            @ForAll @IntRange(min = 1, max = 40) int columns) {
        Curve curve = new Curve();
        for (int i = 0; i < values.size(); i++) {
            curve.add(i, values.get(i));
        }
        List<Point> points = decimate(curve, values.size(), columns);
        assertTrue(points.size() <= 4 * columns, points.size() + " points for " + columns + " columns");
        assertEquals(new Point(0, values.get(0)), points.get(0));
        assertEquals(new Point(values.size() - 1.0, values.get(values.size() - 1)), points.get(points.size() - 1));
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i).x() > points.get(i - 1).x(), "no duplicates, in order");
        }
        for (int column = 0; column < columns; column++) {
            double lowest = Double.MAX_VALUE;
            double highest = -1;
            for (int i = 0; i < values.size(); i++) {
                if (column(i, values.size(), columns) == column) {
                    lowest = Math.min(lowest, values.get(i));
                    highest = Math.max(highest, values.get(i));
                }
            }
            if (highest >= 0) {
                assertHas(points, column, values.size(), columns, lowest);
                assertHas(points, column, values.size(), columns, highest);
            }
        }
    }

    @Test
    void band_coversColumnAndPointBefore() {
        Curve curve = new Curve();
        double[] values = {5, 1, 3, 2, 9, 8};
        for (int i = 0; i < values.length; i++) {
            curve.add(i, values[i]);
        }
        List<String> columns = new ArrayList<>();
        Decimator.band(
                curve,
                new Span(0, 6),
                3,
                (number, lowest, highest) -> columns.add(number + ": " + lowest + " to " + highest));
        assertEquals(List.of("0: 1.0 to 5.0", "1: 1.0 to 3.0", "2: 2.0 to 9.0"), columns);

        columns.clear();
        Decimator.band(
                curve,
                new Span(2, 4),
                2,
                (number, lowest, highest) -> columns.add(number + ": " + lowest + " to " + highest));
        assertEquals(List.of("0: 1.0 to 3.0", "1: 2.0 to 3.0"), columns, "nothing beyond the visible part");
    }

    @Test
    void isDense_onlyWithManyPoints() {
        Curve curve = new Curve();
        for (int i = 0; i <= 1_000; i++) {
            curve.add(i, i % 2);
        }
        assertTrue(Decimator.isDense(curve, new Span(0, 1_000), 400));
        assertFalse(Decimator.isDense(curve, new Span(0, 1_000), 600));
        assertFalse(Decimator.isDense(curve, new Span(0, 100), 400), "single points are visible when zoomed in");
    }

    @Test
    void fewPointsAreAllKept() {
        Curve curve = new Curve();
        curve.add(0, 0.1);
        curve.add(100, 0.9);
        assertEquals(List.of(new Point(0, 0.1), new Point(100, 0.9)), decimate(curve, 20_000, 600));
        assertEquals(List.of(), decimate(new Curve(), 20_000, 600));
    }

    @Property
    void minMax_keepsOnePointBeyondEachEnd(
            @ForAll @IntRange(min = 0, max = 899) int from,
            @ForAll @IntRange(min = 1, max = 99) int length,
            @ForAll @IntRange(min = 1, max = 40) int columns) {
        Curve curve = new Curve();
        for (int i = 0; i < 1_000; i++) {
            curve.add(i, i % 7);
        }
        List<Point> points = decimate(curve, new Span(from + 0.5, from + 0.5 + length), columns);
        assertEquals(from, points.get(0).x(), "the line enters from the left");
        assertEquals(from + length + 1, points.get(points.size() - 1).x(), "the line leaves to the right");
        assertTrue(points.size() <= 4 * columns + 2, points.size() + " points");
    }

    @Property
    void largestTriangle_keepsOnePointPerBucket(
            @ForAll @Size(min = 1, max = 500) List<@DoubleRange(min = 0, max = 1) Double> values,
            @ForAll @IntRange(min = 1, max = 40) int buckets) {
        Curve curve = new Curve();
        for (int i = 0; i < values.size(); i++) {
            curve.add(i, values.get(i));
        }
        List<Point> points = new ArrayList<>();
        Decimator.largestTriangle(curve, new Span(0, values.size()), buckets, (x, y) -> points.add(new Point(x, y)));
        assertEquals(Math.min(values.size(), buckets + 2), points.size());
        assertEquals(0, points.get(0).x());
        assertEquals(values.size() - 1.0, points.get(points.size() - 1).x());
        for (int i = 0; i < points.size(); i++) {
            assertEquals(values.get((int) points.get(i).x()), points.get(i).y(), "a point of the curve");
            assertTrue(i == 0 || points.get(i).x() > points.get(i - 1).x(), "in order");
        }
    }

    @Property
    void largestTriangle_keepsSpikes(@ForAll @IntRange(min = 1, max = 998) int where) {
        Curve curve = new Curve();
        for (int i = 0; i < 1_000; i++) {
            curve.add(i, i == where ? 1 : 0.1);
        }
        List<Point> points = new ArrayList<>();
        Decimator.largestTriangle(curve, new Span(0, 1_000), 50, (x, y) -> points.add(new Point(x, y)));
        assertTrue(points.contains(new Point(where, 1)), "the spike at " + where + " is lost");
    }

    private static void assertHas(List<Point> points, int column, int size, int columns, double value) {
        assertTrue(
                points.stream()
                        .anyMatch(point -> column((int) point.x(), size, columns) == column && point.y() == value),
                value + " of column " + column + " is lost");
    }

    private static int column(int x, int size, int columns) {
        return (int) Math.floor((double) x / size * columns);
    }

    private static List<Point> decimate(Curve curve, double maxX, int columns) {
        return decimate(curve, new Span(0, maxX), columns);
    }

    private static List<Point> decimate(Curve curve, Span span, int columns) {
        List<Point> points = new ArrayList<>();
        Decimator.minMax(curve, span, columns, (x, y) -> points.add(new Point(x, y)));
        return points;
    }
}
