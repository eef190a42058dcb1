package digitpad.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a file up to a number of bytes. For files that may have any size, because they may be damaged or were not
 * written by this program. Reading beyond the limit throws an {@link IOException}.
 */
public final class BoundedFileStream extends BoundedStream {
    /**
     * Opens a regular file.
     *
     * @throws IOException if that fails
     */
    public BoundedFileStream(Path file, long maxBytes) throws IOException {
        super(RegularFile.newInputStream(file), file.toString(), maxBytes);
    }
}
