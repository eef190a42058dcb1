package digitpad.network.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.image.DigitImage;
import digitpad.mnist.LabeledImages;
import digitpad.network.Model;
import digitpad.network.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pixels said to speak for a digit do: without them its probability falls further than without others. */
class SaliencyTest {
    private static final int IMAGES = 120;
    private static final double SHARE = 0.2;

    private static List<DigitImage> images;
    private static List<Integer> labels;

    @BeforeAll
    static void read() {
        LabeledImages test = RealData.mnist().test();
        int step = test.count() / IMAGES;
        images = IntStream.range(0, IMAGES).mapToObj(i -> test.image(i * step)).toList();
        labels = IntStream.range(0, IMAGES).mapToObj(i -> test.label(i * step)).toList();
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.inside.InspectedModels#shipped")
    void withoutTheMostSalientFifthOfTheInkADigitFallsFurtherThanWithoutAnyOtherFifth(Model model) {
        Random random = new Random(41);
        try (Inspector inspector = Inspector.of(model)) {
            double gradient = fall(inspector, (i) -> {
                Activations activations = inspector.activations(images.get(i));
                return Saliency.of(images.get(i), Gradients.of(inspector.anatomy(), activations, labels.get(i)))
                        .pixels();
            });
            double occlusion = fall(
                    inspector,
                    i -> Occlusion.find(inspector, images.get(i), () -> false)
                            .orElseThrow()
                            .get(labels.get(i))
                            .pixels());
            double chance = 0;
            int draws = 5;
            for (int draw = 0; draw < draws; draw++) {
                chance += fall(inspector, i -> noise(random)) / draws;
            }
            String found = model.info().name() + ": gradient times input " + gradient + ", occlusion " + occlusion
                    + ", at random " + chance;
            org.slf4j.LoggerFactory.getLogger(SaliencyTest.class).info(found);
            assertTrue(gradient > chance, found);
            assertTrue(occlusion > chance, found);
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.network.inside.InspectedModels#shipped")
    void paperSaysNothing(Model model) {
        try (Inspector inspector = Inspector.of(model)) {
            for (Saliency saliency :
                    Occlusion.find(inspector, images.get(0), () -> false).orElseThrow()) {
                for (int i = 0; i < DigitImage.PIXELS; i++) {
                    if (images.get(0).toArray()[i] == 0) {
                        assertEquals(0, saliency.pixels()[i]);
                    }
                }
                assertTrue(saliency.extent() > 0);
            }
            assertFalse(Occlusion.find(inspector, images.get(0), () -> true).isPresent(), "it gives way");
        }
    }

    /** By how much the probability of the right digit falls on average when a fifth of the inked pixels is taken away. */
    private static double fall(Inspector inspector, Function<Integer, float[]> order) {
        List<DigitImage> left = new ArrayList<>();
        for (int i = 0; i < IMAGES; i++) {
            left.add(withoutGreatest(images.get(i), order.apply(i)));
        }
        double fall = 0;
        for (int i = 0; i < IMAGES; i++) {
            fall += probability(inspector, images.get(i), labels.get(i))
                    - probability(inspector, left.get(i), labels.get(i));
        }
        return fall / IMAGES;
    }

    private static double probability(Inspector inspector, DigitImage image, int digit) {
        Prediction prediction = inspector.read(inspector.activations(image));
        return prediction.probability(digit);
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
