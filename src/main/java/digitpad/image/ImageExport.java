package digitpad.image;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Saves pictures as PNG files. */
public final class ImageExport {
    private static final Messages TEXT = Messages.of(ImageExport.class);

    private ImageExport() {}

    /**
     * Saves ink as a gray PNG file, dark on white. The file is written completely or not at all.
     *
     * @throws UserException if the file cannot be written
     */
    public static void writePng(Path file, Coverage ink) {
        BufferedImage image = new BufferedImage(ink.width(), ink.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < ink.height(); row++) {
            for (int column = 0; column < ink.width(); column++) {
                int gray = Math.round(255 * (1 - ink.at(row, column)));
                image.getRaster().setSample(column, row, 0, gray);
            }
        }
        write(file, image);
    }

    /**
     * Saves a color picture as a PNG file. The file is written completely or not at all.
     *
     * @param argb {@code width * height} pixels, row by row, as 0xAARRGGBB
     * @throws UserException if the file cannot be written
     */
    public static void writePng(Path file, int width, int height, int[] argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        write(file, image);
    }

    private static void write(Path file, BufferedImage image) {
        try {
            AtomicFile.write(file, out -> {
                if (!ImageIO.write(image, "png", out)) {
                    throw new IOException("no PNG writer");
                }
            });
        } catch (IOException e) {
            throw new UserException(TEXT.get("export.unwritable", file, FailureReason.of(e)), e);
        }
    }
}
