package digitpad.training.batches;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.ImageAugmenter;
import digitpad.augmentation.InkAugmenter;
import digitpad.augmentation.Mixture;
import digitpad.augmentation.NonDigitGenerator;
import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import digitpad.network.DigitSource;
import java.util.List;
import java.util.OptionalInt;

/** Batches of augmented images, strokes and non-digits; their fractions hold on average over batches. */
final class MixedBatches implements BatchSource {
    private final LabeledImages images;
    private final List<LabeledInk> ink;
    private final RealNonDigits realNonDigits;
    private final LabeledImages pictures;
    private final Quota extraQuota;
    private final Quota nonDigitQuota;
    private final ImageAugmenter imageAugmenter;
    private final ImageAugmenter pictureAugmenter;
    private final InkAugmenter inkAugmenter;
    private final NonDigitGenerator generatedNonDigits;
    private final BatchSampler imageSampler;
    private final BatchSampler extraSampler;
    private final ResumableRandom random;

    /**
     * @param images training images of the dataset, at least one
     * @param data whose strokes and pictures make up the mixture's share of strokes, and whose letters and signs are
     *     among the non-digits
     * @param shares the exact shares, however often the extra samples are repeated for that
     */
    MixedBatches(LabeledImages images, TrainingData data, Mixture shares, Augmentation augmentation, long seed) {
        this(images, data, shares, augmentation, augmentation, seed);
    }

    /** Like the other constructor, but with an augmentation of its own for the extra samples. */
    MixedBatches(
            LabeledImages images,
            TrainingData data,
            Mixture shares,
            Augmentation augmentation,
            Augmentation extraAugmentation,
            long seed) {
        this.images = images;
        this.ink = data.ink();
        this.realNonDigits = new RealNonDigits(data.nonDigits());
        this.pictures = data.pictures();
        extraQuota = new Quota(shares.strokeShare());
        nonDigitQuota = new Quota(shares.nonDigitShare());
        imageAugmenter = new ImageAugmenter(augmentation);
        pictureAugmenter = new ImageAugmenter(extraAugmentation);
        inkAugmenter = new InkAugmenter(extraAugmentation);
        generatedNonDigits = new NonDigitGenerator(images, ink);
        imageSampler = new BatchSampler(images.count(), seed);
        extraSampler = new BatchSampler(Math.max(1, data.extraSamples()), seed);
        random = new ResumableRandom(seed);
    }

    /** How many samples of a batch are images and extra samples; the others are non-digits. */
    private record Counts(int images, int extra) {}

    @Override
    public long state() {
        return random.state();
    }

    @Override
    public void resume(int batches, int batchSize, long state) {
        for (int i = 0; i < batches; i++) {
            Counts counts = counts(batchSize);
            imageSampler.skip(counts.images());
            extraSampler.skip(counts.extra());
        }
        random.setState(state);
    }

    @Override
    public void fill(Batch batch) {
        Counts counts = counts(batch.size());
        int at = 0;
        for (int index : imageSampler.next(counts.images())) {
            image(batch, at++, images, index, imageAugmenter);
        }
        for (int index : extraSampler.next(counts.extra())) {
            if (index < ink.size()) {
                LabeledInk sample = ink.get(index);
                inkAugmenter
                        .image(sample.ink(), OptionalInt.of(sample.label()), random)
                        .copyTo(batch.pixels(), at * DigitImage.PIXELS);
                batch.label(at++, sample.label(), DigitSource.STROKES);
            } else {
                image(batch, at++, pictures, index - ink.size(), pictureAugmenter);
            }
        }
        while (at < batch.size()) {
            nonDigit(batch, at++);
        }
    }

    /** Augments non-digits like digits, so that the augmentation does not tell them apart. */
    private void nonDigit(Batch batch, int at) {
        int offset = at * DigitImage.PIXELS;
        if (!realNonDigits.isEmpty() && random.nextDouble() < Mixture.REAL_NON_DIGIT_SHARE) {
            NonDigitInk sample = realNonDigits.next(random);
            inkAugmenter.image(sample.ink(), OptionalInt.empty(), random).copyTo(batch.pixels(), offset);
        } else {
            generatedNonDigits.next(random).copyTo(batch.pixels(), offset);
            imageAugmenter.augment(batch.pixels(), offset, random);
        }
        batch.labelNonDigit(at);
    }

    private Counts counts(int size) {
        int extra = extraQuota.next(size, size);
        int nonDigitCount = nonDigitQuota.next(size, size - extra);
        return new Counts(size - extra - nonDigitCount, extra);
    }

    private void image(Batch batch, int at, LabeledImages from, int index, ImageAugmenter augmenter) {
        from.copyPixels(index, batch.pixels(), at * DigitImage.PIXELS);
        augmenter.augment(batch.pixels(), at * DigitImage.PIXELS, random);
        batch.label(at, from.label(index), DigitSource.IMAGE);
    }
}
