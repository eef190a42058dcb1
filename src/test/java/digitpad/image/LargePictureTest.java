package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.JavaProcess;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of 48 megapixels are read with the memory of an installed DigitPad. */
class LargePictureTest {
    private static final int WIDTH = 8000;
    private static final int HEIGHT = 6000;

    @TempDir
    Path folder;

    /** Reads a picture in a process of its own. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            ImportedPicture picture = ImageImport.read(Path.of(arguments[0]));
            System.out.print(picture.ink().width() + "x" + picture.ink().height() + " "
                    + picture.problem().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void photoIsReadInLittleMemory(String format) throws Exception {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        photo.createGraphics().drawImage(SamplePictures.letterL(WIDTH / 10, HEIGHT / 10), 0, 0, WIDTH, HEIGHT, null);
        Path file = Files.write(folder.resolve("photo"), SamplePictures.file(format, photo));
        // A quarter of what an installed DigitPad has, as it has other things to do.
        try (JavaProcess process =
                JavaProcess.start(List.of("-Xmx256m", "-Djava.awt.headless=true"), Reader.class, file.toString())) {
            assertEquals("500x375 false", process.output());
        }
    }

    @Test
    void thinLinesOfLargePicturesAreFound() throws Exception {
        BufferedImage photo = new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 500; y < 2500; y++) {
            for (int x = 2000; x < 2003; x++) {
                photo.getRaster().setSample(x, y, 0, 255);
            }
        }
        Coverage ink = ImageImport.read("test", new ByteArrayInputStream(SamplePictures.file("png", photo)))
                .usableInk();
        PixelBox box = PixelBox.aroundInk(ink).orElseThrow();
        assertEquals(250, box.height(), 2);
    }
}
