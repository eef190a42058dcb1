package digitpad.training.batches;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.ImageAugmenter;
import digitpad.augmentation.InkAugmenter;
import digitpad.augmentation.Mixture;
import digitpad.augmentation.NonDigitGenerator;
import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.LabeledInk;
import digitpad.network.DigitSource;
import java.util.List;

/** Images and ink, changed for each batch anew, and what is no digit, in shares that hold in the mean over batches. */
final class MixedBatches implements BatchSource {
    private final LabeledImages images;
    private final List<LabeledInk> ink;
    private final LabeledImages pictures;
    private final Quota inkQuota;
    private final Quota outlierQuota;
    private final ImageAugmenter imageAugmenter;
    private final InkAugmenter inkAugmenter;
    private final NonDigitGenerator outliers;
    private final BatchSampler imageSampler;
    private final BatchSampler besidesSampler;
    private final ResumableRandom random;

    /**
     * @param images of the data set that are to be learned from, at least one
     * @param besides whose ink and pictures make up the mixture's share of ink
     */
    MixedBatches(LabeledImages images, TrainingData besides, Mixture mixture, Augmentation augmentation, long seed) {
        this.images = images;
        this.ink = besides.ink();
        this.pictures = besides.pictures();
        Mixture shares = mixture.limitedTo(besides.extraSamples(), images.count());
        inkQuota = new Quota(shares.strokeShare());
        outlierQuota = new Quota(shares.nonDigitShare());
        imageAugmenter = new ImageAugmenter(augmentation);
        inkAugmenter = new InkAugmenter(augmentation);
        outliers = new NonDigitGenerator(images, ink);
        imageSampler = new BatchSampler(images.count(), seed);
        besidesSampler = new BatchSampler(Math.max(1, besides.extraSamples()), seed);
        random = new ResumableRandom(seed);
    }

    /** How many samples of a batch are of which kind. */
    private record Counts(int images, int besides) {}

    @Override
    public long state() {
        return random.state();
    }

    @Override
    public void resume(int batches, int batchSize, long state) {
        for (int i = 0; i < batches; i++) {
            Counts counts = counts(batchSize);
            imageSampler.skip(counts.images());
            besidesSampler.skip(counts.besides());
        }
        random.setState(state);
    }

    @Override
    public void fill(Batch batch) {
        Counts counts = counts(batch.size());
        int at = 0;
        for (int index : imageSampler.next(counts.images())) {
            image(batch, at++, images, index);
        }
        for (int index : besidesSampler.next(counts.besides())) {
            if (index < ink.size()) {
                LabeledInk sample = ink.get(index);
                inkAugmenter.image(sample.ink(), random).copyTo(batch.pixels(), at * DigitImage.PIXELS);
                batch.label(at++, sample.label(), DigitSource.STROKES);
            } else {
                image(batch, at++, pictures, index - ink.size());
            }
        }
        while (at < batch.size()) {
            outliers.next(random).copyTo(batch.pixels(), at * DigitImage.PIXELS);
            // Whatever is done to the digits' pixels must not tell them from the others.
            imageAugmenter.augment(batch.pixels(), at * DigitImage.PIXELS, random);
            batch.labelOutlier(at++);
        }
    }

    private Counts counts(int size) {
        int besides = inkQuota.next(size, size);
        int outliersCount = outlierQuota.next(size, size - besides);
        return new Counts(size - besides - outliersCount, besides);
    }

    private void image(Batch batch, int at, LabeledImages from, int index) {
        from.copyPixels(index, batch.pixels(), at * DigitImage.PIXELS);
        imageAugmenter.augment(batch.pixels(), at * DigitImage.PIXELS, random);
        batch.label(at, from.label(index), DigitSource.IMAGE);
    }
}
