package digitpad.dataset.formats;

import digitpad.dataset.IdxReader;
import digitpad.dataset.LabeledImages;
import digitpad.files.FailureReason;
import digitpad.files.ForeignFormat;
import digitpad.files.Gzip;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads CSV files of 28x28 images: a row for each, with a label from 0 to 9 and 784 pixels from 0 to 255. The first
 * line may have names. The files have a hundred megabytes and nothing but small whole numbers, so this reads bytes: a
 * CSV library would make a text of each of the 47 million pixels.
 */
public final class CsvReader {
    /** More than a first line with names has. */
    private static final int MAX_FIRST_LINE = 64 * 1024;

    private static final int BUFFER = 1 << 16;
    private static final int MAX_PIXEL = 255;
    private static final int MAX_LABEL = 9;

    /** The byte order mark of UTF-8, as ISO 8859-1 shows it. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private static final Messages TEXT = Messages.of(CsvReader.class);

    private CsvReader() {}

    /** Returns the layout of a file, told by its first line; empty if it is no CSV file of images or unreadable. */
    static Optional<CsvLayout> layout(Path file) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream uncompressed = Gzip.uncompressed(raw)) {
            return CsvLayout.of(firstLine(new BufferedInputStream(uncompressed, BUFFER)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file, plain or compressed with gzip.
     *
     * @throws UserException if it cannot be read, is malformed, or has no labels; the message names the line
     */
    public static LabeledImages read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw new UserException(TEXT.get("csv.unreadable", file, FailureReason.of(e)), e);
        }
    }

    /**
     * Reads a stream, plain or compressed with gzip. The stream is not closed.
     *
     * @param name of the stream, for messages
     * @throws UserException if it cannot be read, is malformed, or has no labels; the message names the line
     */
    public static LabeledImages read(String name, InputStream stream) {
        try {
            InputStream uncompressed = Gzip.uncompressed(new BufferedInputStream(stream, BUFFER));
            InputStream in = new BufferedInputStream(uncompressed, BUFFER);
            String first = firstLine(in);
            CsvLayout layout = CsvLayout.of(first).orElse(null);
            if (layout == null) {
                throw noImages(name, first, in);
            }
            if (layout.label().isEmpty()) {
                throw new UserException(TEXT.get("csv.unlabeled", name));
            }
            // Without a header, the first line is an image.
            InputStream rows = layout.header()
                    ? in
                    : new SequenceInputStream(
                            new ByteArrayInputStream((first + "\n").getBytes(StandardCharsets.ISO_8859_1)), in);
            return images(name, new CsvRows(name, rows, layout), layout);
        } catch (EOFException | ZipException e) {
            throw new UserException(TEXT.get("csv.damaged", name), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("csv.unreadable", name, FailureReason.of(e)), e);
        }
    }

    private static UserException noImages(String name, String first, InputStream rest) throws IOException {
        String more = new String(rest.readNBytes(ForeignFormat.HEAD_BYTES), StandardCharsets.ISO_8859_1);
        byte[] head = (first + "\n" + more).getBytes(StandardCharsets.ISO_8859_1);
        return new UserException(ForeignFormat.explain(name, head).orElseGet(() -> TEXT.get("csv.noimages", name)));
    }

    /** Reads the first line, or as much of it as a line of names may have, without a byte order mark. */
    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && bytes.size() < MAX_FIRST_LINE; next = in.read()) {
            bytes.write(next);
        }
        String line = bytes.toString(StandardCharsets.ISO_8859_1);
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }

    private static LabeledImages images(String name, CsvRows rows, CsvLayout layout) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        int labelColumn = layout.label().orElseThrow();
        int ignoredColumn = layout.ignored().orElse(-1);
        int[] row = new int[layout.columns()];
        while (rows.next(row)) {
            if (labels.size() == IdxReader.MAX_COUNT) {
                throw new UserException(TEXT.get("csv.long", name, IdxReader.MAX_COUNT));
            }
            if (row[labelColumn] > MAX_LABEL) {
                throw new UserException(TEXT.get("csv.label", name, rows.line(), row[labelColumn]));
            }
            labels.write(row[labelColumn]);
            for (int column = 0; column < row.length; column++) {
                if (column != labelColumn && column != ignoredColumn) {
                    if (row[column] > MAX_PIXEL) {
                        throw new UserException(TEXT.get("csv.pixel", name, rows.line(), row[column], column + 1));
                    }
                    pixels.write(row[column]);
                }
            }
        }
        if (labels.size() == 0) {
            throw new UserException(TEXT.get("csv.empty", name));
        }
        return LabeledImages.wrap(pixels.toByteArray(), labels.toByteArray());
    }
}
