package digitpad.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationTest {
    private final Ink ink = new Ink(List.of(new Stroke(
            IntStream.rangeClosed(0, 24)
                    .mapToObj(i -> new InkPoint(60 + 6.13 * i, 140 + 60 * Math.sin(i / 4.0)))
                    .toList(),
            14)));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AS_WRITTEN")
    void variation_changesInkReproducibly(Variation variation) {
        assertNotEquals(Variation.AS_WRITTEN.apply(ink), variation.apply(ink));
        assertEquals(variation.apply(ink), variation.apply(ink));
    }

    @Test
    void variations_haveStatedSizesAndPositions() {
        double height = height(Variation.AS_WRITTEN);
        assertEquals(3, height(Variation.LARGE) / height, 0.05);
        assertEquals(1 / 3.0, height(Variation.SMALL) / height, 0.05);
        assertEquals(36, Variation.THICKEST_PEN.apply(ink).strokes().get(0).width());
        InkPoint start =
                Variation.AS_WRITTEN.apply(ink).strokes().get(0).points().get(0);
        InkPoint shifted =
                Variation.TOP_LEFT.apply(ink).strokes().get(0).points().get(0);
        assertEquals(40 * Math.sqrt(2), start.distanceTo(shifted), 1e-9);
        int samples = Variation.AS_WRITTEN.apply(ink).strokes().get(0).points().size();
        assertTrue(Variation.SPARSE.apply(ink).strokes().get(0).points().size() <= samples / 3 + 1);
    }

    private double height(Variation variation) {
        var y = variation.apply(ink).strokes().get(0).points().stream()
                .mapToDouble(InkPoint::y)
                .summaryStatistics();
        return y.getMax() - y.getMin();
    }
}
