package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.image.paper.Contrast;
import digitpad.image.paper.FlatPaper;
import digitpad.image.paper.Plane;
import digitpad.image.paper.ShadedPaper;
import digitpad.image.paper.SmallPlanes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InkThresholdTest {
    @Test
    void drawing_keepsItsGrayValues() {
        Plane ink = InkThreshold.apply(drawing(0.5f), false).orElseThrow();
        assertEquals(0, SmallPlanes.at(ink, 0, 0));
        assertEquals(1, SmallPlanes.at(ink, 20, 20));
        assertEquals(0.5f, SmallPlanes.at(ink, 20, 23), 0.01f);
    }

    @Test
    void rounding_isPaper() {
        Plane picture = SmallPlanes.fill(SmallPlanes.filled(40, 40, 1), 18, 8, 5, 24, 0);
        SmallPlanes.fill(picture, 3, 3, 1, 1, 0.992f);
        SmallPlanes.fill(picture, 5, 3, 1, 1, 0.95f);
        Contrast contrast = FlatPaper.contrast(picture).orElseThrow();
        Plane ink = InkThreshold.apply(contrast, false).orElseThrow();
        assertEquals(0, SmallPlanes.at(ink, 3, 3));
        assertEquals(0.05f, SmallPlanes.at(ink, 3, 5), 1e-3f);
        assertEquals(0, SmallPlanes.at(InkThreshold.apply(contrast, true).orElseThrow(), 3, 5));
    }

    @Test
    void faintContrast_isNoInk() {
        Plane faint = SmallPlanes.fill(SmallPlanes.filled(40, 40, 0.9f), 18, 8, 5, 24, 0.86f);
        assertEquals(
                Optional.empty(), InkThreshold.apply(FlatPaper.contrast(faint).orElseThrow(), false));
        Plane noise = SmallPlanes.addNoise(SmallPlanes.filled(40, 40, 0.6f), 0.05);
        assertEquals(Optional.empty(), InkThreshold.apply(ShadedPaper.contrast(noise), false));
    }

    @Test
    void photograph_isStretchedFromPaperToInk() {
        Plane picture =
                SmallPlanes.addNoise(SmallPlanes.fill(SmallPlanes.filled(60, 60, 0.8f), 26, 12, 8, 36, 0.2f), 0.01);
        Plane ink = InkThreshold.apply(ShadedPaper.contrast(picture), false).orElseThrow();
        assertEquals(0, SmallPlanes.at(ink, 5, 5));
        assertEquals(1, SmallPlanes.at(ink, 30, 30));
    }

    /** A black stroke with an edge of this ink. */
    private static Contrast drawing(float edge) {
        Plane picture = SmallPlanes.fill(SmallPlanes.filled(40, 40, 1), 18, 8, 5, 24, 0);
        return FlatPaper.contrast(SmallPlanes.fill(picture, 23, 8, 1, 24, 1 - edge))
                .orElseThrow();
    }
}
