package digitpad.training;

import digitpad.mnist.LabeledImages;

/** Where batches come from. Belongs to one thread; the same settings and seed give the same batches. */
interface BatchSource {
    /** Fills a batch with the next samples. */
    void fill(Batch batch);

    /**
     * What a plan asks for.
     *
     * @param images of the data set that are to be learned from
     * @param material whose ink and pictures are learned besides
     */
    static BatchSource of(TrainingPlan plan, LabeledImages images, TrainingMaterial material) {
        boolean plain = plan.augmentation().changesNothing()
                && material.besides() == 0
                && plan.mixture().outliers() == 0;
        return plain
                ? new PlainBatches(images, plan.seed())
                : new MixedBatches(images, material, plan.mixture(), plan.augmentation(), plan.seed());
    }
}
