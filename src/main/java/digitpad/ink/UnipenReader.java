package digitpad.ink;

import digitpad.files.BoundedStream;
import digitpad.files.Gzip;
import digitpad.files.Sha256;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Reads stroke files in the part of the UNIPEN text format that files of single characters use, plain or compressed
 * with gzip. See {@link UnipenParser} for the format.
 */
public final class UnipenReader {
    /** The maximum size, above any known file of digits. It limits memory use if the user chooses a wrong file. */
    static final int MAX_MEGABYTES = 64;

    private static final long MAX_BYTES = MAX_MEGABYTES * 1_000_000L;
    private static final int BUFFER = 1 << 16;

    /** As much of a file as is searched for its first character. */
    private static final int HEAD_BYTES = 1 << 16;

    private static final Pattern FIRST_CHARACTER = Pattern.compile("(?m)^\\s*\\.SEGMENT\\s+(DIGIT|CHARACTER)\\b");

    private static final Messages MESSAGES = Messages.of(UnipenReader.class);

    private UnipenReader() {}

    /**
     * Reads all digits, letters and signs of a file, each centered and scaled to fill the middle of the pad, with its
     * aspect ratio kept.
     *
     * @throws UserException if the file cannot be read or has a wrong format; the message names the line
     */
    public static StrokeFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(MESSAGES.get("unipen.absent", file));
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(file, null);
            }
            try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                    InputStream text = new BoundedStream(Gzip.uncompressed(raw), file.toString(), MAX_BYTES);
                    DigestInputStream digested = new DigestInputStream(text, Sha256.newDigest());
                    // Comments may contain any bytes, and this character set decodes all of them.
                    BufferedReader reader =
                            new BufferedReader(new InputStreamReader(digested, StandardCharsets.ISO_8859_1))) {
                StrokeSamples samples = new UnipenParser(file).parse(reader);
                return new StrokeFile(Sha256.hex(digested.getMessageDigest()), samples);
            }
        } catch (BoundedStream.TooLongException e) {
            throw tooLarge(file, e);
        } catch (EOFException | ZipException e) {
            throw new UserException(MESSAGES.get("unipen.damaged", file), e);
        } catch (IOException e) {
            throw new UserException(
                    MESSAGES.get("unipen.unreadable", file, e.getClass().getSimpleName()), e);
        }
    }

    private static UserException tooLarge(Path file, IOException cause) {
        return new UserException(MESSAGES.get("unipen.large", file, MAX_MEGABYTES), cause);
    }

    /** Returns whether a file is a stroke file, as far as its beginning shows; false if it cannot be read. */
    public static boolean isStrokeFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream text = Gzip.uncompressed(raw)) {
            String head = new String(text.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return FIRST_CHARACTER.matcher(head).find();
        } catch (IOException e) {
            return false;
        }
    }
}
