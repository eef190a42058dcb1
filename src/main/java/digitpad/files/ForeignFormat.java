package digitpad.files;

import digitpad.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A common file format that the program does not read, recognized by the first bytes of a file. */
public enum ForeignFormat {
    PARQUET("PAR1"),
    ARROW("ARROW1"),
    MATLAB("MATLAB 5.0"),
    HDF5("\u0089HDF"),
    NUMPY("\u0093NUMPY"),
    PICKLE("\u0080\u0002", "\u0080\u0003", "\u0080\u0004", "\u0080\u0005"),
    ZIP("PK\u0003\u0004"),
    ARCHIVE("7z\u00bc\u00af", "Rar!", "\u00fd7zXZ", "BZh", "(\u00b5/\u00fd"),
    LFS("version https://git-lfs"),
    PDF("%PDF"),
    WEBP,
    HEIC,
    AVIF,
    SVG("<svg", "<?xml"),
    HTML("<!doctype html", "<html", "<head", "<!--");

    /** As many bytes as recognition needs. */
    public static final int HEAD_BYTES = 512;

    private static final int TAR_MAGIC_OFFSET = 257;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final Messages TEXT = Messages.of(ForeignFormat.class);

    @SuppressWarnings("ImmutableEnumChecker") // List.of returns an immutable list.
    private final List<String> beginnings;

    ForeignFormat(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** Recognizes a format by the first bytes of a file, {@value #HEAD_BYTES} if it has so many. */
    public static Optional<ForeignFormat> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ustar", TAR_MAGIC_OFFSET)) {
            return Optional.of(ARCHIVE);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("ftypavif", 4)) {
            return Optional.of(AVIF);
        }
        if (text.startsWith("ftyphe", 4) || text.startsWith("ftypmif1", 4)) {
            return Optional.of(HEIC);
        }
        String lower = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.beginnings.stream()
                        .anyMatch(start -> text.startsWith(start)
                                || (start.startsWith("<") && lower.startsWith(start.toLowerCase(Locale.ROOT)))))
                .findFirst();
    }

    /** Returns a message that says what the file is and what to do; empty if its format is unknown. */
    public static Optional<String> explain(String name, byte[] head) {
        return of(head).map(format -> TEXT.get("format." + format.name().toLowerCase(Locale.ROOT), name));
    }

    /** Like {@link #explain(String, byte[])}, for a file that may be compressed with gzip. */
    public static Optional<String> explain(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            return explain(file.toString(), isGzip(head) ? uncompressed(head, in) : head);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) == GZIP_MAGIC;
    }

    private static byte[] uncompressed(byte[] head, InputStream rest) throws IOException {
        try (InputStream in = new GZIPInputStream(new SequenceInputStream(new ByteArrayInputStream(head), rest))) {
            return in.readNBytes(HEAD_BYTES);
        }
    }
}
