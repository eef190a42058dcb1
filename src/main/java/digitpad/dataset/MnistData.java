package digitpad.dataset;

import java.nio.file.Path;

/**
 * A data set of handwritten digits, whole in memory.
 *
 * @param folder where it was read from
 * @param official whether every file has the published checksum of MNIST; a data set of the same form (EMNIST digits,
 *     QMNIST) is not
 */
public record MnistData(LabeledImages training, LabeledImages test, Path folder, boolean official) {
    /** What to call it in reports: {@code MNIST}, or the folder's name. */
    public String name() {
        return official ? "MNIST" : String.valueOf(folder.toAbsolutePath().getFileName());
    }
}
