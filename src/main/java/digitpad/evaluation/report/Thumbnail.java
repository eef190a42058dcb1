package digitpad.evaluation.report;

import digitpad.image.DigitImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns images into PNG data that a page can contain, dark ink on white. */
final class Thumbnail {
    private static final int WHITE = 255;

    private Thumbnail() {}

    /** Returns the URI of the image, which contains it. */
    static String dataUri(DigitImage digit) {
        BufferedImage image = new BufferedImage(DigitImage.SIZE, DigitImage.SIZE, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                image.getRaster().setSample(column, row, 0, Math.round(WHITE * (1 - digit.at(row, column))));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // Not ImageIO's own stream, which makes a temporary file for each image.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
