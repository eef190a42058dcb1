package digitpad.image;

import digitpad.files.ForeignFormat;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a picture of a digit, dark on light or light on dark: PNG, JPEG, GIF (first frame only), BMP, and any other
 * format that the JDK decodes. Paper becomes 0, even where it is noisy or unevenly lit. In drawings, ink keeps its gray
 * values, scaled so that full ink is 1.
 */
public final class ImageImport {
    private static final Messages MESSAGES = Messages.of(ImageImport.class);

    private ImageImport() {}

    /**
     * Returns the ink in a picture file.
     *
     * @return blank if there is no ink; at most 560 pixels along the longer side
     * @throws UserException if the file cannot be read as a picture
     */
    public static Coverage read(Path file) {
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
     * Returns the ink in a picture from a stream, such as the standard input. The stream is not closed.
     *
     * @param name of the stream, for messages
     * @return blank if there is no ink; at most 560 pixels along the longer side
     * @throws UserException if the stream cannot be read as a picture
     */
    public static Coverage read(String name, InputStream stream) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(stream)) {
            return read(name, in);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private static Coverage read(String name, ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new UserException(
                    ForeignFormat.explain(name, head(in)).orElseGet(() -> MESSAGES.get("image.notpicture", name)));
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            return decode(name, reader);
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

    /**
     * Returns the ink in a picture of packed 0xAARRGGBB pixels (not premultiplied), row by row.
     *
     * @return blank if there is no ink; at most 560 pixels along the longer side
     * @throws IllegalArgumentException if the size is not positive or does not match the number of pixels
     */
    public static Coverage ofArgb(int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(
                    argb.length + " pixels do not fill a picture of " + width + "x" + height);
        }
        return InkExtraction.of(GrayImage.of(width, height, argb), false);
    }

    private static Coverage decode(String name, ImageReader reader) throws IOException {
        try {
            int step =
                    Sampling.of(name, reader.getWidth(0), reader.getHeight(0)).step();
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, parameters);
            int[] argb = PackedPixels.of(image);
            boolean lossy = reader.getFormatName().toUpperCase(Locale.ROOT).startsWith("JP");
            return InkExtraction.of(GrayImage.of(image.getWidth(), image.getHeight(), argb), lossy);
        } catch (UserException e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK's decoders throw various runtime exceptions on damaged files.
            throw damaged(name, e);
        }
    }

    private static UserException damaged(String name, Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UserException(MESSAGES.get("image.damaged", name, reason), cause);
    }
}
