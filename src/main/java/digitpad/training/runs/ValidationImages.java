package digitpad.training.runs;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.dataset.Split;
import digitpad.training.batches.TrainingData;
import java.util.Optional;

/** Finds the images that a run held out for validation. */
public final class ValidationImages {
    private ValidationImages() {}

    /** Returns the images; empty if the run was not trained on this dataset. */
    public static Optional<LabeledImages> of(RunRecord record, MnistData data) {
        return isDataOf(record, data) && data.training().count() >= 2
                ? Optional.of(Split.of(data.training(), record.plan().validationImages())
                        .validation())
                : Optional.empty();
    }

    /** Returns whether the run may have been trained on these images. Its checksum includes extra samples. */
    private static boolean isDataOf(RunRecord record, MnistData data) {
        RunRecord.DataFingerprint fingerprint = record.dataFingerprint();
        return fingerprint == null
                || (fingerprint.extraSamples() == 0
                        ? record.wasStartedWith(TrainingData.of(data))
                        : fingerprint.images() == data.training().count());
    }
}
