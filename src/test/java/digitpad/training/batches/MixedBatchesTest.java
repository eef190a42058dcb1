package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import digitpad.ink.Stroke;
import digitpad.ink.StrokeSamples;
import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixedBatchesTest {
    private final MnistData mnist = SampleData.inMemory();
    private final Ink seven = new Ink(
            List.of(new Stroke(List.of(new InkPoint(80, 80), new InkPoint(180, 80), new InkPoint(110, 220)), 14)));
    /** Enough copies of the same ink that the mixture does not reduce its share. */
    private final List<LabeledInk> ink = Collections.nCopies(20, new LabeledInk(7, "me", seven));

    private final TrainingData data = TrainingData.of(mnist).with(ink, "strokes");

    @Test
    void batch_containsImagesStrokesAndNonDigits() {
        Batch batch = filled(data, new Mixture(0.3, 0.1), Augmentation.NONE, 50, 1);
        DigitImage expected = InkNormalizer.normalize(seven, InkNormalizer.PEN_WIDTH);
        for (int i = 30; i < 45; i++) {
            assertEquals(7, batch.labels()[i]);
            assertEquals(expected, image(batch, i));
            assertEquals(1, batch.targets()[i * 20 + OutputLayout.DIGITS_BY_SOURCE.index(7, DigitSource.STROKES)]);
        }
        assertEquals(5, count(batch, Batch.NON_DIGIT));
        Set<DigitImage> known = new HashSet<>(mnist.training().images());
        for (int i = 0; i < 30; i++) {
            assertTrue(known.contains(image(batch, i)), "image " + i + " is a training image");
            assertEquals(
                    1,
                    batch.targets()[
                            i * 20 + OutputLayout.DIGITS_BY_SOURCE.index(batch.labels()[i], DigitSource.IMAGE)]);
        }
    }

    @Test
    void withoutStrokes_imagesReplaceThem() {
        Batch batch = filled(TrainingData.of(mnist), new Mixture(0.3, 0.1), Augmentation.NONE, 50, 1);
        assertEquals(5, count(batch, Batch.NON_DIGIT));
        assertEquals(45, batch.digits().size());
    }

    @Test
    void fewStrokes_areRepeatedLittle() {
        Mixture few = new Mixture(0.3, 0.1).limitedTo(1, mnist.training().count());
        assertEquals(0.9 * 25 / (25 + 240), few.strokeShare(), 1e-9);
        assertEquals(0.1, few.nonDigitShare());
        assertEquals(new Mixture(0.3, 0.1), new Mixture(0.3, 0.1).limitedTo(7_494, 55_000), "enough strokes");
        assertEquals(0, new Mixture(0.3, 0.1).limitedTo(0, 55_000).strokeShare());
    }

    @Test
    void shares_holdOnAverageInSmallBatches() {
        for (int size : new int[] {1, 3, 7}) {
            MixedBatches batches = new MixedBatches(
                    mnist.training(), data, limited(new Mixture(0.05, 0.25), data), Augmentation.NONE, 1);
            Batch batch = new Batch(size, OutputLayout.DIGITS_BY_SOURCE);
            int nonDigits = 0;
            int strokeSevens = 0;
            DigitImage written = InkNormalizer.normalize(seven, InkNormalizer.PEN_WIDTH);
            for (int i = 0; i < 420 / size; i++) {
                batches.fill(batch);
                nonDigits += (int) count(batch, Batch.NON_DIGIT);
                for (int j = 0; j < size; j++) {
                    strokeSevens += image(batch, j).equals(written) ? 1 : 0;
                }
            }
            assertEquals(105, nonDigits, 1, "batches of " + size);
            assertEquals(21, strokeSevens, 1, "batches of " + size);
        }
    }

    @Test
    void ownPictures_shareQuotaWithStrokes() {
        float[] full = new float[DigitImage.PIXELS];
        Arrays.fill(full, 1);
        byte[] pixels = new byte[DigitImage.PIXELS];
        Arrays.fill(pixels, (byte) 255);
        ExtraSamples own =
                new ExtraSamples(List.of(), List.of(), LabeledImages.of(pixels, new byte[] {3}), "own", List.of());
        Batch batch = filled(data.with(own), new Mixture(0.42, 0), Augmentation.NONE, 100, 1);
        int pictures = 0;
        for (int i = 58; i < 100; i++) {
            pictures += image(batch, i).equals(DigitImage.of(full)) ? 1 : 0;
        }
        assertEquals(2, pictures, "1 of 21 extra samples, drawn 42 times");
    }

    @Test
    void realNonDigits_areHalfOfNonDigits() {
        Ink cross = new Ink(List.of(
                new Stroke(List.of(new InkPoint(40, 140), new InkPoint(240, 140)), 14),
                new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 14)));
        StrokeSamples signs = new StrokeSamples(List.of(), List.of(new NonDigitInk("+", "me", "1", cross)));
        TrainingData withSigns = data.with(ExtraSamples.of(signs, "signs"));
        Batch batch = filled(withSigns, new Mixture(0.1, 0.5), Augmentation.NONE, 400, 1);
        DigitImage expected = InkNormalizer.normalize(cross, InkNormalizer.PEN_WIDTH);
        int crosses = 0;
        for (int i = 0; i < 400; i++) {
            if (image(batch, i).equals(expected)) {
                assertEquals(Batch.NON_DIGIT, batch.labels()[i]);
                crosses++;
            }
        }
        assertEquals(200, count(batch, Batch.NON_DIGIT));
        assertEquals(100, crosses, 25);
        Batch augmented = filled(withSigns, new Mixture(0.1, 0.5), Augmentation.STANDARD, 400, 1);
        assertFalse(images(augmented).contains(expected), "real non-digits are augmented");
    }

    @Test
    void seed_determinesSamples() {
        Mixture mixture = Mixture.WITH_NON_DIGITS;
        Batch first = filled(data, mixture, Augmentation.STANDARD, 40, 1);
        assertArrayEquals(
                first.pixels(),
                filled(data, mixture, Augmentation.STANDARD, 40, 1).pixels());
        assertFalse(Arrays.equals(
                first.pixels(),
                filled(data, mixture, Augmentation.STANDARD, 40, 2).pixels()));
    }

    @Test
    void plan_determinesBatchSource() {
        TrainingPlan tutorial = TrainingPlan.of(Preset.TUTORIAL);
        TrainingData images = TrainingData.of(mnist);
        assertEquals(PlainBatches.class, source(tutorial, images));
        assertEquals(MixedBatches.class, source(tutorial, data));
        assertEquals(MixedBatches.class, source(tutorial.withMixture(Mixture.WITH_NON_DIGITS), images));
        assertEquals(MixedBatches.class, source(tutorial.withAugmentation(Augmentation.STANDARD), images));
        assertEquals(MixedBatches.class, source(TrainingPlan.of(Preset.BEST), images));
    }

    @Test
    void preview_shufflesSamplesOfTraining() {
        TrainingPlan plan = TrainingPlan.of(Preset.BEST);
        List<SamplePreview.Sample> samples = SamplePreview.draw(plan, data, 50);
        assertEquals(50, samples.size());
        long nonDigits =
                samples.stream().filter(sample -> sample.label().isEmpty()).count();
        assertEquals(9, nonDigits);
        assertEquals(samples, SamplePreview.draw(plan, data, 50));
        assertFalse(samples.equals(SamplePreview.draw(plan.withSeed(5), data, 50)));
        assertTrue(
                samples.subList(0, 41).stream()
                        .anyMatch(sample -> sample.label().isEmpty()),
                "non-digits are not all at the end");
    }

    private Class<?> source(TrainingPlan plan, TrainingData from) {
        return BatchSource.of(plan, mnist.training(), from).getClass();
    }

    private Batch filled(TrainingData from, Mixture mixture, Augmentation augmentation, int size, long seed) {
        Batch batch = new Batch(size, OutputLayout.DIGITS_BY_SOURCE);
        new MixedBatches(mnist.training(), from, limited(mixture, from), augmentation, seed).fill(batch);
        return batch;
    }

    private Mixture limited(Mixture mixture, TrainingData from) {
        return mixture.limitedTo(from.extraSamples(), mnist.training().count());
    }

    private static DigitImage image(Batch batch, int index) {
        return DigitImage.of(
                Arrays.copyOfRange(batch.pixels(), index * DigitImage.PIXELS, (index + 1) * DigitImage.PIXELS));
    }

    private static Set<DigitImage> images(Batch batch) {
        return IntStream.range(0, batch.size()).mapToObj(i -> image(batch, i)).collect(Collectors.toSet());
    }

    private static long count(Batch batch, int label) {
        return Arrays.stream(batch.labels()).filter(one -> one == label).count();
    }
}
