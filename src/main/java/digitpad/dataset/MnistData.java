package digitpad.dataset;

import java.nio.file.Path;

/**
 * A dataset of handwritten digits, held in memory.
 *
 * @param location folder or file that it was read from, and can be read from again
 * @param ownName name of the dataset if it is not MNIST
 * @param official whether every file has the published checksum of MNIST; false for datasets in the same format, such
 *     as EMNIST digits and QMNIST
 */
public record MnistData(LabeledImages training, LabeledImages test, Path location, String ownName, boolean official) {
    /** Creates a dataset that is named after its folder. */
    public MnistData(LabeledImages training, LabeledImages test, Path location, boolean official) {
        this(training, test, location, String.valueOf(location.toAbsolutePath().getFileName()), official);
    }

    /** Returns the name for reports: {@code MNIST}, or the dataset's own name. */
    public String name() {
        return official ? "MNIST" : ownName;
    }
}
