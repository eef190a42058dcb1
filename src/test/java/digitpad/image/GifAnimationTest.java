package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GifAnimationTest {
    private static final int RED = 0xffcc2010;
    private static final int BLUE = 0xff1030cc;

    @TempDir
    private Path folder;

    @Test
    void frames_areReadBack() throws IOException {
        Path file = folder.resolve("two.gif");
        GifAnimation.write(file, 20, 10, List.of(plain(RED), plain(BLUE)), 12);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(2, reader.getNumImages(true));
            assertEquals(20, reader.getWidth(0));
            assertEquals(10, reader.getHeight(0));
            assertEquals(RED, reader.read(0).getRGB(3, 4));
            assertEquals(BLUE, reader.read(1).getRGB(3, 4));
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode control = (IIOMetadataNode)
                    root.getElementsByTagName("GraphicControlExtension").item(0);
            assertEquals("12", control.getAttribute("delayTime"));
        } finally {
            reader.dispose();
        }
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0"));
    }

    @Test
    void unwritableFile_isReported() throws IOException {
        Path plain = Files.createFile(folder.resolve("file"));
        Path file = plain.resolve("two.gif");
        UserException error =
                assertThrows(UserException.class, () -> GifAnimation.write(file, 20, 10, List.of(plain(RED)), 12));
        assertTrue(error.getMessage().contains(file.toString()), error.getMessage());
    }

    private static int[] plain(int color) {
        int[] pixels = new int[20 * 10];
        Arrays.fill(pixels, color);
        return pixels;
    }
}
