package digitpad.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomFiguresTest {
    private static final int TRIES = 1_000;

    @Test
    void figures_areVariedAndReproducible() {
        SplittableRandom random = new SplittableRandom(1);
        SplittableRandom again = new SplittableRandom(1);
        Set<Ink> seen = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            Ink figure = RandomFigures.draw(random);
            assertEquals(figure, RandomFigures.draw(again));
            assertTrue(Extent.ofSamples(figure).longerSide() > 40, "a figure is larger than a dot");
            seen.add(figure);
        }
        assertEquals(TRIES, seen.size());
    }

    /** A line and an arc could be a 5, and an outline with many corners a 0. */
    @Test
    void fewParts_areOnlyInPolygons() {
        SplittableRandom random = new SplittableRandom(2);
        int polygons = 0;
        for (int i = 0; i < TRIES; i++) {
            Ink figure = RandomFigures.draw(random);
            List<InkPoint> first = figure.strokes().get(0).points();
            // Six samples for each side, and the first corner again.
            boolean polygon = first.get(0).distanceTo(first.get(first.size() - 1)) < 1e-9
                    && (first.size() - 1) % 6 == 0
                    && first.size() > 18
                    && first.size() < 32;
            polygons += polygon ? 1 : 0;
            assertTrue(polygon || figure.strokes().size() >= 3, figure.strokes().size() + " parts");
        }
        assertEquals(TRIES / 2.0, polygons, 0.06 * TRIES);
    }
}
