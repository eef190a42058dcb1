package digitpad.image;

import digitpad.files.ForeignFormat;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a picture of a digit, dark on light or light on dark: PNG, JPEG, GIF (first frame only), BMP, and any other
 * format that the JDK decodes. The picture is turned as its Exif orientation says, as in a viewer. Paper becomes 0,
 * even where it is noisy or unevenly lit. In drawings, ink keeps its gray values, scaled so that full ink is 1.
 */
public final class ImageImport {
    private static final Messages MESSAGES = Messages.of(ImageImport.class);

    private ImageImport() {}

    /**
     * Reads a picture file and finds its ink.
     *
     * @throws UserException if the file cannot be read as a picture
     */
    public static ImportedPicture read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserException(MESSAGES.get("image.folder", file));
        }
        if (!Files.exists(file)) {
            throw new UserException(MESSAGES.get("image.absent", file));
        }
        // Reading one could wait forever.
        if (!Files.isRegularFile(file)) {
            throw new UserException(MESSAGES.get("image.special", file));
        }
        if (!Files.isReadable(file)) {
            throw new UserException(MESSAGES.get("image.unreadable", file, "access denied"));
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw damaged(file.toString(), e);
        }
    }

    /**
     * Reads a picture from a stream, such as the standard input, and finds its ink. The stream is not closed.
     *
     * @param name of the stream, for messages
     * @throws UserException if the stream cannot be read as a picture
     */
    public static ImportedPicture read(String name, InputStream stream) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(stream)) {
            return read(name, in);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /**
     * Finds the ink in a picture of packed 0xAARRGGBB pixels (not premultiplied), row by row.
     *
     * @param name of the picture, for messages
     * @throws IllegalArgumentException if the size is not positive or does not match the number of pixels
     */
    public static ImportedPicture ofArgb(String name, int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(
                    argb.length + " pixels do not fill a picture of " + width + "x" + height);
        }
        ArgbImage.Averager averager = new ArgbImage.Averager(width, height, WorkingPicture.MAX_SIDE);
        for (int row = 0; row < height; row++) {
            averager.add(Arrays.copyOfRange(argb, row * width, (row + 1) * width));
        }
        return withInk(name, averager.image(), false);
    }

    /**
     * Returns the ink in a picture file.
     *
     * @return not blank; at most 560 pixels along the longer side
     * @throws UserException if the file cannot be read as a picture, or there is no ink that can be one digit
     */
    public static Coverage readInk(Path file) {
        return read(file).usableInk();
    }

    /**
     * Returns the ink in a picture from a stream, such as the standard input. The stream is not closed.
     *
     * @param name of the stream, for messages
     * @return not blank; at most 560 pixels along the longer side
     * @throws UserException if the stream cannot be read as a picture, or there is no ink that can be one digit
     */
    public static Coverage readInk(String name, InputStream stream) {
        return read(name, stream).usableInk();
    }

    private static ImportedPicture read(String name, ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new UserException(
                    ForeignFormat.explain(name, head(in)).orElseGet(() -> MESSAGES.get("image.notpicture", name)));
        }
        ImageReader reader = readers.next();
        try {
            PictureDecoder decoder = new PictureDecoder(name, reader, in);
            return withInk(name, decode(name, decoder), decoder.isLossy());
        } finally {
            reader.dispose();
        }
    }

    private static byte[] head(ImageInputStream in) throws IOException {
        in.seek(0);
        byte[] head = new byte[ForeignFormat.HEAD_BYTES];
        int length = in.read(head);
        return Arrays.copyOf(head, Math.max(0, length));
    }

    private static ArgbImage decode(String name, PictureDecoder decoder) throws IOException {
        try {
            return decoder.decode();
        } catch (UserException e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK's decoders throw various runtime exceptions on damaged files.
            throw damaged(name, e);
        }
    }

    private static ImportedPicture withInk(String name, ArgbImage image, boolean lossy) {
        FoundInk found = InkExtraction.of(image, lossy);
        return new ImportedPicture(image.overPaper(), found.ink(), problem(name, found));
    }

    private static Optional<ImportedPicture.Problem> problem(String name, FoundInk found) {
        if (found.isSeveralThings()) {
            String reason = MESSAGES.get("image.several");
            return Optional.of(new ImportedPicture.Problem(reason, MESSAGES.get("image.unclear", name, reason)));
        }
        return found.ink().isBlank()
                ? Optional.of(new ImportedPicture.Problem(
                        MESSAGES.get("image.blank.reason"), MESSAGES.get("image.blank", name)))
                : Optional.empty();
    }

    private static UserException damaged(String name, Exception cause) {
        if (isIncomplete(cause)) {
            return new UserException(MESSAGES.get("image.truncated", name), cause);
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UserException(MESSAGES.get("image.damaged", name, reason), cause);
    }

    private static boolean isIncomplete(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).anyMatch(EOFException.class::isInstance);
    }
}
