package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.LabeledInk;
import digitpad.ink.Sheet;
import digitpad.ink.UnipenReader;
import digitpad.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks saliency: without the most salient pixels, the digit's probability falls further than without random ones. */
@Tag("long")
class SaliencyTest {
    private static final Logger LOG = LoggerFactory.getLogger(SaliencyTest.class);
    private static final int DIGITS = 120;
    private static final int DRAWS = 5;
    private static final double SHARE = 0.2;

    /** An image and its digit. */
    private record Sample(DigitImage image, int digit) {}

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#shipped")
    void saliency_onMnist_beatsRandomPixels(Model model) {
        LabeledImages test = RealData.mnist().test();
        int step = test.count() / DIGITS;
        compare(
                model,
                "MNIST",
                IntStream.range(0, DIGITS)
                        .mapToObj(i -> new Sample(test.image(i * step), test.label(i * step)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#shipped")
    void saliency_onPenStrokes_beatsRandomPixels(Model model) {
        List<LabeledInk> drawn =
                UnipenReader.read(RealData.strokeFile()).samples().digits();
        int step = drawn.size() / DIGITS;
        compare(
                model,
                "pen strokes",
                IntStream.range(0, DIGITS)
                        .mapToObj(i -> drawn.get(i * step))
                        .map(ink -> new Sample(
                                InkNormalizer.normalize(new Sheet(Optional.empty(), ink.ink()), StrokeWidth.LIKE_MNIST),
                                ink.label()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#shipped")
    void pixelsWithoutInk_haveNoSaliency(Model model) {
        DigitImage image = RandomDrawings.image(new Random(59));
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            for (Saliency saliency :
                    Occlusion.find(inspector, image, () -> false).orElseThrow()) {
                for (int i = 0; i < DigitImage.PIXELS; i++) {
                    assertTrue(image.toArray()[i] > 0 || saliency.pixels()[i] == 0);
                }
                assertTrue(saliency.maxAbs() > 0);
            }
            assertFalse(
                    Occlusion.find(inspector, image, () -> true).isPresent(), "a canceled search must have no result");
            assertEquals(
                    10,
                    Occlusion.find(inspector, DigitImage.blank(), () -> false)
                            .orElseThrow()
                            .size());
        }
    }

    private static void compare(Model model, String what, List<Sample> samples) {
        Random random = new Random(41);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            double gradient = fall(
                    inspector,
                    samples,
                    sample -> Saliency.of(
                                    sample.image(),
                                    Gradients.of(
                                            inspector.structure(),
                                            inspector.activations(sample.image()),
                                            sample.digit()))
                            .pixels());
            double occlusion = fall(
                    inspector,
                    samples,
                    sample -> Occlusion.find(inspector, sample.image(), () -> false)
                            .orElseThrow()
                            .get(sample.digit())
                            .pixels());
            double chance = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                chance += fall(inspector, samples, sample -> noise(random)) / DRAWS;
            }
            String found = model.info().name() + ", " + what + ": gradient times input " + gradient + ", occlusion "
                    + occlusion + ", at random " + chance;
            LOG.info(found);
            assertTrue(gradient > chance, found);
            assertTrue(occlusion > chance, found);
        }
    }

    /** Returns the average fall of the correct digit's probability when a fifth of the inked pixels is erased. */
    private static double fall(Inspector inspector, List<Sample> samples, Function<Sample, float[]> order) {
        double fall = 0;
        for (Sample sample : samples) {
            fall += probability(inspector, sample.image(), sample.digit())
                    - probability(inspector, withoutGreatest(sample.image(), order.apply(sample)), sample.digit());
        }
        return fall / samples.size();
    }

    private static double probability(Inspector inspector, DigitImage image, int digit) {
        return inspector.read(inspector.activations(image)).probability(digit);
    }

    private static DigitImage withoutGreatest(DigitImage image, float[] values) {
        float[] pixels = image.toArray();
        List<Integer> inked = new ArrayList<>(IntStream.range(0, pixels.length)
                .filter(i -> pixels[i] > 0)
                .boxed()
                .toList());
        inked.sort(Comparator.comparingDouble(i -> -values[i]));
        inked.subList(0, (int) Math.round(SHARE * inked.size())).forEach(i -> pixels[i] = 0);
        return DigitImage.of(pixels);
    }

    private static float[] noise(Random random) {
        float[] noise = new float[DigitImage.PIXELS];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat();
        }
        return noise;
    }
}
