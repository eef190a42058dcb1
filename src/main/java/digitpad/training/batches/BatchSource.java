package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.training.plan.TrainingPlan;

/** Where batches come from. Belongs to one thread; the same settings and seed give the same batches. */
public interface BatchSource {
    /** Fills a batch with the next samples. */
    void fill(Batch batch);

    /** The state of the generator that the samples are changed with; 0 if nothing is changed. */
    long state();

    /**
     * Goes on where another source of the same settings stood.
     *
     * @param batches how many the other had filled
     * @param batchSize samples in each
     * @param state of the other, after the last of them
     */
    void resume(int batches, int batchSize, long state);

    /**
     * What a plan asks for.
     *
     * @param images of the data set that are to be learned from
     * @param material whose ink and pictures are learned besides
     */
    static BatchSource of(TrainingPlan plan, LabeledImages images, TrainingData material) {
        boolean plain = plan.augmentation().changesNothing()
                && material.extraSamples() == 0
                && plan.mixture().nonDigitShare() == 0;
        return plain
                ? new PlainBatches(images, plan.seed())
                : new MixedBatches(images, material, plan.mixture(), plan.augmentation(), plan.seed());
    }
}
