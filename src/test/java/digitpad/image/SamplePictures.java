package digitpad.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Picture files for tests. */
final class SamplePictures {
    /** The end of a PNG file: the chunk IEND. */
    private static final int PNG_END_BYTES = 12;

    private SamplePictures() {}

    /** Returns a picture of a black L on white paper. It looks different in each orientation. */
    static BufferedImage letterL(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(width / 4, height / 8, width / 8, height * 3 / 4);
        graphics.fillRect(width / 4, height * 3 / 4, width / 2, height / 8);
        graphics.dispose();
        return image;
    }

    /** Returns a file in a format of the JDK, such as {@code png}. */
    static byte[] file(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IllegalArgumentException(format);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Returns an Exif block with an orientation, 1 to 8, as the second of three tags. */
    static byte[] exif(int orientation, boolean bigEndian) {
        ByteBuffer block = ByteBuffer.allocate(64)
                .order(bigEndian ? java.nio.ByteOrder.BIG_ENDIAN : java.nio.ByteOrder.LITTLE_ENDIAN);
        block.put(bigEndian ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
        block.putShort((short) 42).putInt(8).putShort((short) 3);
        entry(block, 0x0100, 100);
        entry(block, 0x0112, orientation);
        entry(block, 0x0128, 2);
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int value) {
        block.putShort((short) tag).putShort((short) 3).putInt(1);
        block.putShort((short) value).putShort((short) 0);
    }

    /** Returns a JPEG file with an Exif block after its first segment, JFIF. */
    static byte[] jpegWithExif(byte[] jpeg, byte[] exif) {
        int jfifEnd = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        ByteBuffer segment = ByteBuffer.allocate(10 + exif.length);
        segment.putShort((short) 0xFFE1).putShort((short) (8 + exif.length));
        segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(exif);
        return inserted(jpeg, jfifEnd, segment.array());
    }

    /** Returns a PNG file with the chunk eXIf as its last but one. */
    static byte[] pngWithExif(byte[] png, byte[] exif) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length);
        chunk.putInt(exif.length).put(new byte[] {'e', 'X', 'I', 'f'}).put(exif);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) checksum.getValue());
        return inserted(png, png.length - PNG_END_BYTES, chunk.array());
    }

    /** Returns the bytes with others inserted at {@code position}. */
    static byte[] inserted(byte[] bytes, int position, byte[] others) {
        return ByteBuffer.allocate(bytes.length + others.length)
                .put(bytes, 0, position)
                .put(others)
                .put(bytes, position, bytes.length - position)
                .array();
    }
}
