package digitpad.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a file up to a number of bytes. For files that may have any size, because they may be damaged or were not
 * written by this program. Reading beyond the limit throws an {@link IOException}.
 */
public final class BoundedFileStream extends FilterInputStream {
    private final Path file;
    private final long maxBytes;
    private long count;

    /**
     * Opens a regular file.
     *
     * @throws IOException if that fails
     */
    public BoundedFileStream(Path file, long maxBytes) throws IOException {
        super(RegularFile.newInputStream(file));
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        add(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        add(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long bytes) throws IOException {
        count += bytes;
        if (count > maxBytes) {
            throw new IOException(file + " has more than " + maxBytes + " bytes");
        }
    }
}
