package digitpad.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A model in the store, as listed in the window and on the terminal.
 *
 * @param info its description
 * @param file its file; empty if it comes with the program
 * @param bytes size of the file
 * @param note written by the user; empty if there is none
 */
public record SavedModel(ModelInfo info, Optional<Path> file, long bytes, String note) {
    /** Returns its name, which is unique. */
    public String name() {
        return info.name();
    }

    /** Returns whether it comes with the program, so that it cannot be renamed or deleted. */
    public boolean isShipped() {
        return file.isEmpty();
    }
}
