package digitpad.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a stream up to a number of bytes. For data of any size: a damaged file, one that another program wrote, or one
 * that grows a thousandfold when it is uncompressed. Reading beyond the limit throws a {@link TooLongException}.
 */
public class BoundedStream extends FilterInputStream {
    private final String name;
    private final long maxBytes;
    private long count;

    /** Thrown if a stream has more bytes than its limit. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(String name, long maxBytes) {
            super(name + " has more than " + maxBytes + " bytes");
        }
    }

    /** {@code name} is the name of the stream in messages. */
    public BoundedStream(InputStream in, String name, long maxBytes) {
        super(in);
        this.name = name;
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
            throw new TooLongException(name, maxBytes);
        }
    }
}
