package digitpad.training.batches;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.dataset.LabeledImages;
import digitpad.training.plan.TrainingPlan;

/** Fills batches. Used by one thread; the same settings and seed give the same batches. */
public interface BatchSource {
    /** Fills a batch with the next samples. */
    void fill(Batch batch);

    /** Returns the state of the random generator of the augmentation; 0 if there is none. */
    long state();

    /**
     * Continues where another source with the same settings left off.
     *
     * @param batches number of batches that the other filled
     * @param batchSize samples in each
     * @param state of the other after its last batch
     */
    void resume(int batches, int batchSize, long state);

    /**
     * Returns the batch source that a plan asks for.
     *
     * @param images training images of the dataset
     * @param data whose strokes and pictures are the extra samples
     */
    static BatchSource of(TrainingPlan plan, LabeledImages images, TrainingData data) {
        boolean plain = plan.augmentation().changesNothing()
                && data.extraSamples() == 0
                && plan.mixture().nonDigitShare() == 0;
        return plain
                ? new PlainBatches(images, plan.seed())
                : new MixedBatches(
                        images,
                        data,
                        plan.mixture().limitedTo(data.extraSamples(), images.count()),
                        plan.augmentation(),
                        plan.seed());
    }

    /**
     * Returns a batch source with the exact shares of a mixture: a few extra samples are repeated as often as needed.
     *
     * @param images training images of the dataset
     * @param data whose strokes and pictures are the extra samples, at least one
     * @param augmentation of the images and the non-digits
     * @param extraAugmentation of the extra samples
     */
    static BatchSource repeating(
            LabeledImages images,
            TrainingData data,
            Mixture mixture,
            Augmentation augmentation,
            Augmentation extraAugmentation,
            long seed) {
        return new MixedBatches(images, data, mixture, augmentation, extraAugmentation, seed);
    }
}
