package digitpad.mnist;

import digitpad.files.Sha256;
import digitpad.image.DigitImage;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads MNIST's IDX format, plain or packed by gzip: a magic number (two zero bytes, the type 8 of unsigned bytes, the
 * number of dimensions), the big-endian dimensions, then the bytes. No more is read than the header announces and a data
 * set can hold.
 */
final class IdxReader {
    /** Images in a file at most: twice what EMNIST digits, the largest known set of this form, has. */
    static final int MAX_COUNT = 560_000;

    private static final int IMAGES_MAGIC = 0x0803;
    private static final int LABELS_MAGIC = 0x0801;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final Messages TEXT = Messages.of(IdxReader.class);

    /**
     * What a file holds.
     *
     * @param bytes 784 for each image, row by row, or one for each label
     * @param count of images or labels
     * @param sha256 of the whole unpacked file, in hexadecimal
     */
    record Contents(byte[] bytes, int count, String sha256) {}

    private IdxReader() {}

    /**
     * Reads a file of 28x28 images.
     *
     * @throws UserException if it cannot be read or is malformed
     */
    static Contents images(Path file) {
        return read(file, IMAGES_MAGIC);
    }

    /**
     * Reads a file of labels, each 0 to 9.
     *
     * @throws UserException if it cannot be read or is malformed
     */
    static Contents labels(Path file) {
        Contents contents = read(file, LABELS_MAGIC);
        for (int i = 0; i < contents.count(); i++) {
            int label = contents.bytes()[i] & 0xFF;
            if (label > 9) {
                throw new UserException(TEXT.get("idx.label", file, i + 1, label));
            }
        }
        return contents;
    }

    private static Contents read(Path file, int magic) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream unpacked = unpacked(raw);
                DigestInputStream digested = new DigestInputStream(unpacked, Sha256.start());
                DataInputStream in = new DataInputStream(digested)) {
            int count = header(in, file, magic);
            int size = magic == IMAGES_MAGIC ? count * DigitImage.PIXELS : count;
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size) {
                throw new UserException(TEXT.get("idx.short", file, count, size, bytes.length));
            }
            if (in.read() >= 0) {
                throw new UserException(TEXT.get("idx.long", file, count));
            }
            return new Contents(bytes, count, Sha256.hex(digested.getMessageDigest()));
        } catch (NoSuchFileException e) {
            throw new UserException(TEXT.get("idx.absent", file), e);
        } catch (EOFException | ZipException e) {
            throw new UserException(TEXT.get("idx.damaged", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("idx.unreadable", file, e.toString()), e);
        }
    }

    /** Checks the header and returns the number of images or labels. */
    private static int header(DataInputStream in, Path file, int magic) throws IOException {
        int found = in.readInt();
        if (found != magic) {
            throw new UserException(TEXT.get(
                    magic == IMAGES_MAGIC ? "idx.notimages" : "idx.notlabels",
                    file,
                    HexFormat.of().toHexDigits(found),
                    HexFormat.of().toHexDigits(magic)));
        }
        long count = Integer.toUnsignedLong(in.readInt());
        if (count < 1 || count > MAX_COUNT) {
            throw new UserException(TEXT.get("idx.count", file, count, MAX_COUNT));
        }
        if (magic == IMAGES_MAGIC) {
            long rows = Integer.toUnsignedLong(in.readInt());
            long columns = Integer.toUnsignedLong(in.readInt());
            if (rows != DigitImage.SIZE || columns != DigitImage.SIZE) {
                throw new UserException(TEXT.get("idx.size", file, rows, columns));
            }
        }
        return (int) count;
    }

    /** Packed or not is told by the first two bytes, whatever the file is called. */
    private static InputStream unpacked(InputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return (first << 8 | second) == GZIP_MAGIC ? new GZIPInputStream(raw, 1 << 16) : raw;
    }
}
