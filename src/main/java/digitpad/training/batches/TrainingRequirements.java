package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.engine.TrainingMemory;
import digitpad.ink.LabeledInk;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.TrainingPlan;
import java.util.BitSet;

/** What training needs of its data and settings. The window and the terminal check it before they start a run. */
public final class TrainingRequirements {
    /** One image to train on, and one that is held out for validation. */
    private static final int MIN_IMAGES = 2;

    private static final Messages TEXT = Messages.of(TrainingRequirements.class);

    private TrainingRequirements() {}

    /**
     * Checks that a plan can be trained on the data. Takes a moment for a large dataset.
     *
     * @throws UserException if it cannot, with a message that says what to change
     */
    public static void check(TrainingPlan plan, TrainingData data) {
        check(plan, data, TrainingMemory.ofThisProcess());
    }

    static void check(TrainingPlan plan, TrainingData data, TrainingMemory memory) {
        LabeledImages images = data.digits().training();
        String name = data.digits().name();
        if (images.count() < MIN_IMAGES) {
            throw new UserException(TEXT.get("requires.images", name, MIN_IMAGES));
        }
        if (images.isBlank()) {
            throw new UserException(TEXT.get("requires.ink", name));
        }
        BitSet labels = labels(data);
        if (labels.cardinality() == 1) {
            throw new UserException(TEXT.get("requires.labels", data.name(), labels.nextSetBit(0)));
        }
        int maxBatch = memory.maxBatchSize(plan.preset().architecture());
        if (plan.batchSize() > maxBatch) {
            throw new UserException(
                    TEXT.get("requires.memory", plan.batchSize(), plan.preset().id(), maxBatch));
        }
    }

    private static BitSet labels(TrainingData data) {
        BitSet labels = new BitSet();
        addLabels(data.digits().training(), labels);
        addLabels(data.pictures(), labels);
        for (LabeledInk ink : data.ink()) {
            labels.set(ink.label());
        }
        return labels;
    }

    private static void addLabels(LabeledImages images, BitSet labels) {
        for (int i = 0; i < images.count(); i++) {
            labels.set(images.label(i));
        }
    }
}
