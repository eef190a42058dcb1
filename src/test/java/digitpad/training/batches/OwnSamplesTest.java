package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.SampleData;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnSamplesTest {
    private final Ink ink = new Ink(List.of(new Stroke(List.of(new InkPoint(1, 2), new InkPoint(30, 40)), 9)));
    private final DigitImage image = SampleData.inMemory().training().image(4);

    @Test
    void strokesStayStrokesAndPicturesBecomeImages() {
        ExtraSamples own = own(List.of(
                new OwnDigit(1, Instant.EPOCH, ink, Optional.empty()),
                new OwnDigit(4, Instant.EPOCH, Ink.empty(), Optional.of(image)),
                new OwnDigit(5, Instant.EPOCH, ink, Optional.of(image))));
        assertEquals(1, own.ink().size());
        assertEquals(ink, own.ink().get(0).ink());
        assertEquals(1, own.ink().get(0).label());
        assertEquals(2, own.pictures().count());
        assertEquals(4, own.pictures().label(0));
        assertEquals(5, own.pictures().label(1));
        assertEquals(image, own.pictures().image(0));
    }

    @Test
    void trainingData_namesItsSources() {
        TrainingData images = TrainingData.of(SampleData.inMemory());
        assertEquals("sample", images.name());
        assertEquals(0, images.extraSamples());
        ExtraSamples own = own(List.of(
                new OwnDigit(1, Instant.EPOCH, ink, Optional.empty()),
                new OwnDigit(4, Instant.EPOCH, Ink.empty(), Optional.of(image))));
        TrainingData all = images.with(own.ink(), "pen.tra").with(own);
        assertEquals("sample + pen.tra + own digits", all.name());
        assertEquals(3, all.extraSamples());
    }

    private static ExtraSamples own(List<OwnDigit> digits) {
        return OwnSamples.of(digits, "own digits", List.of());
    }
}
