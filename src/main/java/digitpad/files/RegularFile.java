package digitpad.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files for reading, but no pipes and devices: opening or reading one could wait forever. */
public final class RegularFile {
    private RegularFile() {}

    /** Thrown if a path is a folder, pipe, socket or device. */
    public static final class NotRegularException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        NotRegularException(Path file) {
            super(file.toString(), null, "not a regular file");
        }
    }

    /**
     * Opens a file.
     *
     * @throws NotRegularException if it exists and is not a regular file
     * @throws IOException if it cannot be opened
     */
    public static InputStream newInputStream(Path file) throws IOException {
        check(file);
        return Files.newInputStream(file);
    }

    /**
     * Checks a file before something else opens it.
     *
     * @throws NotRegularException if it exists and is not a regular file
     */
    public static void check(Path file) throws NotRegularException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NotRegularException(file);
        }
    }
}
