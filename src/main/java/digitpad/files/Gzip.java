package digitpad.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads data that may be compressed with gzip. */
public final class Gzip {
    private static final int MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /**
     * Returns the uncompressed data of a stream that supports {@code mark}. The first two bytes, and not the file's
     * name, tell whether gzip is used.
     *
     * @throws java.io.EOFException if the stream ends within the header of gzip
     * @throws java.util.zip.ZipException if that header is damaged
     * @throws IOException if the stream cannot be read
     */
    public static InputStream uncompressed(InputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return (first << 8 | second) == MAGIC ? new GZIPInputStream(raw, BUFFER) : raw;
    }
}
