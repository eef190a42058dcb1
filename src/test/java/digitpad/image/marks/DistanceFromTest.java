package digitpad.image.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.image.paper.Plane;
import digitpad.image.paper.SmallPlanes;
import org.junit.jupiter.api.Test;

class DistanceFromTest {
    @Test
    void distancesAlongRowsAndColumns_areExact() {
        DistanceFrom distances = fromFirst(SmallPlanes.of("#...#", ".....", "#...."));
        assertEquals(0, distances.to(1));
        assertEquals(4, distances.to(2), 1e-9);
        assertEquals(2, distances.to(3), 1e-9);
    }

    @Test
    void otherDistances_areApproximate() {
        for (int row = 0; row < 30; row += 7) {
            for (int column = 2; column < 30; column += 3) {
                Plane ink = SmallPlanes.fill(SmallPlanes.filled(40, 40, 0), 0, 0, 1, 1, 1);
                double distance = Math.hypot(row, column);
                assertEquals(
                        distance,
                        fromFirst(SmallPlanes.fill(ink, column, row, 1, 1, 1)).to(2),
                        0.08 * distance);
            }
        }
    }

    @Test
    void distance_isOfTheNearestPixels() {
        // Two rows and two columns apart: two diagonal steps of 4/3.
        assertEquals(
                8.0 / 3,
                fromFirst(SmallPlanes.of("##....", "......", "...###", ".....#"))
                        .to(2),
                1e-9);
    }

    @Test
    void distancesFromSeveralMarks_areFromTheNearest() {
        Marks marks = Marks.of(SmallPlanes.of("#..#.....#"), 0);
        DistanceFrom distances = DistanceFrom.marks(marks, new boolean[] {false, true, false, true});
        assertEquals(3, distances.to(2), 1e-9);
    }

    private static DistanceFrom fromFirst(Plane ink) {
        Marks marks = Marks.of(ink, 0);
        boolean[] from = new boolean[marks.all().size() + 1];
        from[1] = true;
        return DistanceFrom.marks(marks, from);
    }
}
