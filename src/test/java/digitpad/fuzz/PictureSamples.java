package digitpad.fuzz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of a digit in every format that the program reads, with the kinds of pixels that each format has. */
final class PictureSamples {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 56;
    private static final List<Integer> ALL_TYPES =
            List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_INDEXED);
    /** The pixel types to write in each format. */
    private static final Map<String, List<Integer>> TYPES = Map.of(
            "png", List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_BINARY),
            "jpg", List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR),
            "gif", List.of(BufferedImage.TYPE_BYTE_INDEXED),
            "bmp", ALL_TYPES,
            "wbmp", List.of(BufferedImage.TYPE_BYTE_BINARY),
            "tiff", ALL_TYPES);

    static final List<String> FORMATS = TYPES.keySet().stream().sorted().toList();

    private PictureSamples() {}

    /** Returns pictures in a format, each also interlaced if the format can be. */
    static List<Sample> of(String format) {
        List<Sample> samples = new ArrayList<>();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try {
            for (int type : TYPES.get(format)) {
                BufferedImage picture = picture(type);
                ImageWriteParam usual = writer.getDefaultWriteParam();
                samples.add(Sample.binary(bytes(writer, picture, usual)));
                if (usual.canWriteProgressive()) {
                    ImageWriteParam interlaced = writer.getDefaultWriteParam();
                    interlaced.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                    samples.add(Sample.binary(bytes(writer, picture, interlaced)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return List.copyOf(samples);
    }

    private static byte[] bytes(ImageWriter writer, BufferedImage picture, ImageWriteParam parameters)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        }
        return bytes.toByteArray();
    }

    /** Returns a dark 1 on white paper. */
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(5));
        graphics.drawLine(WIDTH / 2, 10, WIDTH / 2, HEIGHT - 10);
        graphics.dispose();
        return image;
    }
}
