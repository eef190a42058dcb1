package digitpad.dataset;

import java.nio.file.Path;

/**
 * A dataset of handwritten digits, held in memory.
 *
 * @param folder that it was read from
 * @param official whether every file has the published checksum of MNIST; false for datasets in the same format, such
 *     as EMNIST digits and QMNIST
 */
public record MnistData(LabeledImages training, LabeledImages test, Path folder, boolean official) {
    /** Returns the name for reports: {@code MNIST}, or the folder's name. */
    public String name() {
        return official ? "MNIST" : String.valueOf(folder.toAbsolutePath().getFileName());
    }
}
