package digitpad.owndigits;

import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the digits in a zip from anywhere, up to limits of size and number. The names of its entries are used in
 * messages only, never as paths.
 */
final class OwnDigitArchive {
    /** The most bytes that all entries may have, uncompressed; 20,000 digits have half of that. */
    static final int MAX_MEGABYTES = 100;

    private static final int BYTES_PER_MEGABYTE = 1_000_000;
    private static final int MAX_DIGIT_BYTES = OwnDigitReader.MAX_MEGABYTES * BYTES_PER_MEGABYTE;
    private static final int BUFFER_BYTES = 8_192;
    private static final int MAX_NAME_LENGTH = 80;
    private static final int MAX_PROBLEMS = 1_000;
    private static final byte[] MAGIC = "PK".getBytes(StandardCharsets.ISO_8859_1);
    private static final Messages TEXT = Messages.of(OwnDigitArchive.class);

    private final Path file;
    private final int maxDigits;
    private final List<OwnDigit> digits = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long bytesLeft = (long) MAX_MEGABYTES * BYTES_PER_MEGABYTE;

    /** Thrown if the entries have more bytes than the limit. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** {@code maxDigits} is the number of digits after which the rest is skipped. */
    OwnDigitArchive(Path file, int maxDigits) {
        this.file = file;
        this.maxDigits = maxDigits;
    }

    /** Returns whether a file begins like a zip. */
    static boolean isZip(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            // Reading it as a digit reports the reason.
            return false;
        }
    }

    /** Returns the digits that {@link #read} found. */
    List<OwnDigit> digits() {
        return digits;
    }

    /** Returns one sentence for each entry that was skipped. */
    List<String> problems() {
        return problems;
    }

    /** Reads all entries. */
    void read() {
        try (ZipInputStream zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (digits.size() >= maxDigits || problems.size() >= MAX_PROBLEMS) {
                    problems.add(TEXT.get("archive.toomany", file, OwnDigitImport.MAX_DIGITS));
                    return;
                }
                readEntry(zip, entry);
            }
            if (digits.isEmpty() && problems.isEmpty()) {
                problems.add(TEXT.get("archive.none", file));
            }
        } catch (TooLargeException e) {
            problems.add(TEXT.get("archive.large", file, MAX_MEGABYTES));
        } catch (IOException e) {
            problems.add(TEXT.get("archive.damaged", file, digits.size(), FailureReason.of(e)));
        } catch (IllegalArgumentException e) {
            // A name that is not UTF-8.
            problems.add(TEXT.get("archive.damaged", file, digits.size(), e.getMessage()));
        }
    }

    private void readEntry(ZipInputStream zip, ZipEntry entry) throws IOException {
        String path = entry.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        byte[] json = bytes(zip);
        if (entry.isDirectory() || name.isEmpty() || name.startsWith(".")) {
            // Folders, and files that belong to other programs.
            return;
        }
        String shown = TEXT.get("archive.entry", name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)), file);
        if (!name.toLowerCase(Locale.ROOT).endsWith(OwnDigits.EXTENSION)) {
            problems.add(TEXT.get("archive.other", shown));
            return;
        }
        try {
            digits.add(OwnDigitReader.parse(json, shown));
        } catch (UserException e) {
            problems.add(e.getMessage());
        }
    }

    /** Reads an entry to its end, and returns so much of it that the reader notices if it is too large. */
    private byte[] bytes(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytesLeft -= read;
            if (bytesLeft < 0) {
                throw new TooLargeException();
            }
            if (bytes.size() <= MAX_DIGIT_BYTES) {
                bytes.write(buffer, 0, read);
            }
        }
        return bytes.toByteArray();
    }
}
