package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlatPaperTest {
    @Test
    void drawing_hasContrastTowardItsInk() {
        Contrast dark = FlatPaper.contrast(stroke(0.9f, 0.2f)).orElseThrow();
        assertTrue(dark.isFlat());
        assertEquals(0, SmallPlanes.at(dark.plane(), 0, 0));
        assertEquals(0.7f, SmallPlanes.at(dark.plane(), 20, 20), 1e-6f);
        Contrast light = FlatPaper.contrast(stroke(0.1f, 0.6f)).orElseThrow();
        assertEquals(0.5f, SmallPlanes.at(light.plane(), 20, 20), 1e-6f);
    }

    @Test
    void frame_isNotThePaper() {
        Plane framed = stroke(0.9f, 0.2f);
        SmallPlanes.fill(framed, 0, 0, 40, 1, 0);
        SmallPlanes.fill(framed, 0, 39, 40, 1, 0);
        SmallPlanes.fill(framed, 0, 0, 1, 40, 0);
        SmallPlanes.fill(framed, 39, 0, 1, 40, 0);
        Contrast contrast = FlatPaper.contrast(framed).orElseThrow();
        assertEquals(0, SmallPlanes.at(contrast.plane(), 5, 5));
        assertEquals(0.9f, SmallPlanes.at(contrast.plane(), 0, 5), 1e-6f);
    }

    @Test
    void noisyPaper_isNotFlat() {
        assertEquals(Optional.empty(), FlatPaper.contrast(SmallPlanes.addNoise(stroke(0.7f, 0.2f), 0.02)));
    }

    @Test
    void pictureOfOneValue_hasNoContrast() {
        Plane contrast =
                FlatPaper.contrast(SmallPlanes.filled(30, 20, 0)).orElseThrow().plane();
        assertEquals(0, Quantiles.at(1, contrast.values()));
        assertEquals(
                ".",
                SmallPlanes.text(
                        FlatPaper.contrast(SmallPlanes.of("6")).orElseThrow().plane()));
    }

    private static Plane stroke(float paper, float ink) {
        return SmallPlanes.fill(SmallPlanes.filled(40, 40, paper), 18, 8, 4, 24, ink);
    }
}
