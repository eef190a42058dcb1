package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MorphologyTest {
    @Test
    void dilate_isMaximumOfTheSquare() {
        Random random = new Random(3);
        Plane plane = SmallPlanes.filled(17, 11, 0);
        for (int i = 0; i < plane.values().length; i++) {
            plane.values()[i] = random.nextFloat();
        }
        for (int reach : new int[] {0, 1, 2, 5, 20}) {
            Plane expected = plane.with(new float[plane.values().length]);
            for (int i = 0; i < plane.values().length; i++) {
                expected.values()[i] = maximum(plane, i / plane.width(), i % plane.width(), reach);
            }
            assertArrayEquals(expected.values(), Morphology.dilate(plane, reach).values());
        }
    }

    @Test
    void erode_shrinksAreasButNotAtTheBorder() {
        Plane area = SmallPlanes.of("###...", "###...", "###...", "......");
        assertEquals("##....\n##....\n......\n......", SmallPlanes.text(Morphology.erode(area, 1)));
    }

    @Test
    void close_fillsNarrowDarkStrokesOnly() {
        Plane strokes = SmallPlanes.of("#.#...#", "#.#...#", "#.#...#", "#.#...#");
        assertEquals("###...#\n###...#\n###...#\n###...#", SmallPlanes.text(Morphology.close(strokes, 1)));
    }

    @Test
    void open_removesNarrowBrightStrokesOnly() {
        Plane strokes = SmallPlanes.of(".#.###.", ".#.###.", ".#.###.", ".#.###.");
        assertEquals("...###.\n...###.\n...###.\n...###.", SmallPlanes.text(Morphology.open(strokes, 1)));
    }

    @Test
    void onePixel_staysAsItIs() {
        assertEquals("4", SmallPlanes.text(Morphology.close(SmallPlanes.of("4"), 3)));
    }

    private static float maximum(Plane plane, int row, int column, int reach) {
        float maximum = 0;
        for (int y = Math.max(0, row - reach); y <= Math.min(plane.height() - 1, row + reach); y++) {
            for (int x = Math.max(0, column - reach); x <= Math.min(plane.width() - 1, column + reach); x++) {
                maximum = Math.max(maximum, SmallPlanes.at(plane, y, x));
            }
        }
        return maximum;
    }
}
