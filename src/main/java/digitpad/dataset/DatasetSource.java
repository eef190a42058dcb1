package digitpad.dataset;

import java.nio.file.Path;

/** A dataset that was found on this computer and can be read. Implementations are immutable. */
public interface DatasetSource {
    /** Returns a name that tells it from others in the same folder, such as {@code emnist-digits}. */
    String name();

    /** Returns the same dataset with another name. */
    DatasetSource withName(String other);

    /** Returns the folder or file to choose to get this dataset and no other. */
    Path location();

    /**
     * Reads the dataset.
     *
     * @throws digitpad.text.UserException if a file cannot be read or is malformed
     */
    MnistData read();
}
