package digitpad.dataset;

import digitpad.files.FailureReason;
import digitpad.files.ForeignFormat;
import digitpad.files.Gzip;
import digitpad.image.DigitImage;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipException;

/**
 * Reads files in MNIST's IDX format, plain or compressed with gzip.
 *
 * <p>A file has a magic number (two zero bytes, the type 8 for unsigned bytes, the number of dimensions), the
 * dimensions as big-endian 32-bit numbers, and then the data. The reader accepts at most {@value #MAX_COUNT} items, and
 * reads no more than the header declares.
 */
public final class IdxReader {
    /** The most images in a file: twice the size of EMNIST digits, the largest known dataset in this format. */
    public static final int MAX_COUNT = 560_000;

    /** The magic number of images. */
    static final int IMAGES_MAGIC = 0x0803;

    /** The magic number of labels. */
    static final int LABELS_MAGIC = 0x0801;

    /** The magic number of QMNIST's labels: rows of 32-bit numbers; the first number of a row is the digit. */
    private static final int QMNIST_LABELS_MAGIC = 0x0C02;

    private static final int MAX_LABEL_COLUMNS = 64;
    private static final int BYTES_PER_MEGABYTE = 1_000_000;
    private static final Messages TEXT = Messages.of(IdxReader.class);

    /**
     * The contents of a file.
     *
     * @param bytes 784 for each image, row by row, or one for each label
     * @param count of images or labels
     */
    public record Contents(byte[] bytes, int count) {}

    private enum Kind {
        IMAGES(IMAGES_MAGIC),
        LABELS(LABELS_MAGIC);

        private final int magic;

        Kind(int magic) {
            this.magic = magic;
        }
    }

    /** Deflate makes nothing smaller than by this factor (zlib's technical details), so a file cannot hold more. */
    private static final long MAX_EXPANSION = 1032;

    private record Header(int count, int itemBytes) {}

    private IdxReader() {}

    /**
     * Reads a file of 28x28 images.
     *
     * @throws UserException if the file cannot be read or is malformed
     */
    public static Contents readImages(Path file) {
        return read(file, Kind.IMAGES);
    }

    /**
     * Reads a file of labels, each 0 to 9.
     *
     * @throws UserException if the file cannot be read or is malformed
     */
    public static Contents readLabels(Path file) {
        Contents contents = read(file, Kind.LABELS);
        byte[] labels = new byte[contents.count()];
        int itemBytes = contents.bytes().length / contents.count();
        ByteBuffer items = ByteBuffer.wrap(contents.bytes());
        for (int i = 0; i < labels.length; i++) {
            int label = itemBytes == 1 ? items.get(i) & 0xFF : items.getInt(i * itemBytes);
            if (label < 0 || label > 9) {
                throw new UserException(TEXT.get("idx.label", file, i + 1, label));
            }
            labels[i] = (byte) label;
        }
        return new Contents(labels, labels.length);
    }

    private static Contents read(Path file, Kind kind) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream uncompressed = Gzip.uncompressed(raw);
                DataInputStream in = new DataInputStream(uncompressed)) {
            Header header = header(in, file, kind);
            int size = header.count() * header.itemBytes();
            if (size > MAX_EXPANSION * Files.size(file)) {
                throw tooShort(file, header, size, in.transferTo(OutputStream.nullOutputStream()));
            }
            byte[] bytes = allocate(file, header, size);
            int read = in.readNBytes(bytes, 0, size);
            if (read < size) {
                throw tooShort(file, header, size, read);
            }
            if (in.read() >= 0) {
                throw new UserException(TEXT.get("idx.long", file, header.count()));
            }
            return new Contents(bytes, header.count());
        } catch (NoSuchFileException e) {
            throw new UserException(TEXT.get("idx.absent", file), e);
        } catch (EOFException | ZipException e) {
            throw new UserException(TEXT.get("idx.damaged", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("idx.unreadable", file, FailureReason.of(e)), e);
        }
    }

    private static UserException tooShort(Path file, Header header, int size, long read) {
        return new UserException(TEXT.get("idx.short", file, header.count(), size, read));
    }

    /**
     * Allocates the whole array, because an array that grows needs twice the memory. This is the only allocation that
     * can fail here, and it leaves nothing behind.
     */
    private static byte[] allocate(Path file, Header header, int size) {
        try {
            return new byte[size];
        } catch (OutOfMemoryError e) {
            throw new UserException(TEXT.get("idx.memory", file, header.count(), size / BYTES_PER_MEGABYTE), e);
        }
    }

    private static Header header(DataInputStream in, Path file, Kind kind) throws IOException {
        int magic = in.readInt();
        boolean qmnist = kind == Kind.LABELS && magic == QMNIST_LABELS_MAGIC;
        if (magic != kind.magic && !qmnist) {
            throw new UserException(ForeignFormat.explain(file)
                    .orElseGet(() -> TEXT.get(
                            kind == Kind.IMAGES ? "idx.images.expected" : "idx.labels.expected",
                            file,
                            HexFormat.of().toHexDigits(magic),
                            HexFormat.of().toHexDigits(kind.magic))));
        }
        long count = Integer.toUnsignedLong(in.readInt());
        if (count < 1 || count > MAX_COUNT) {
            throw new UserException(TEXT.get("idx.count", file, count, MAX_COUNT));
        }
        if (qmnist) {
            long columns = Integer.toUnsignedLong(in.readInt());
            if (columns < 1 || columns > MAX_LABEL_COLUMNS) {
                throw new UserException(TEXT.get("idx.columns", file, columns));
            }
            return new Header((int) count, (int) columns * Integer.BYTES);
        }
        if (kind == Kind.LABELS) {
            return new Header((int) count, 1);
        }
        long rows = Integer.toUnsignedLong(in.readInt());
        long columns = Integer.toUnsignedLong(in.readInt());
        if (rows != DigitImage.SIZE || columns != DigitImage.SIZE) {
            throw new UserException(TEXT.get("idx.size", file, rows, columns));
        }
        return new Header((int) count, DigitImage.PIXELS);
    }
}
