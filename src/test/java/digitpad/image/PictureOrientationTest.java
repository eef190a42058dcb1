package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are turned and mirrored as Exif says. */
class PictureOrientationTest {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 160;
    private static final int DARK = 100;

    @TempDir
    Path folder;

    private final BufferedImage upright = SamplePictures.letterL(WIDTH, HEIGHT);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachOrientationIsShownUpright(int orientation) throws IOException {
        BufferedImage stored = stored(orientation);
        byte[] exif = SamplePictures.exif(orientation, orientation % 2 == 0);
        byte[] jpeg = SamplePictures.jpegWithExif(SamplePictures.file("jpg", stored), exif);
        byte[] png = SamplePictures.pngWithExif(SamplePictures.file("png", stored), exif);
        for (byte[] file : new byte[][] {jpeg, png}) {
            assertUpright(ImageImport.read("stream", new ByteArrayInputStream(file)));
            assertUpright(ImageImport.read(Files.write(folder.resolve("file"), file)));
        }
    }

    @Test
    void damagedExif_doesNotPreventReading() throws IOException {
        byte[] exif = SamplePictures.exif(1, true);
        byte[] jpeg = SamplePictures.file("jpg", upright);
        for (int length = 0; length <= exif.length; length++) {
            byte[] damaged = Arrays.copyOf(exif, length);
            assertUpright(read(SamplePictures.jpegWithExif(jpeg, damaged)));
            // The directory lies outside the block.
            byte[] lost = damaged.clone();
            Arrays.fill(lost, Math.min(4, length), Math.min(8, length), (byte) 0xFF);
            assertUpright(read(SamplePictures.jpegWithExif(jpeg, lost)));
        }
        assertUpright(read(SamplePictures.pngWithExif(SamplePictures.file("png", upright), new byte[] {1, 2})));
        for (int unknown : new int[] {0, 9, 65535}) {
            assertUpright(read(SamplePictures.jpegWithExif(jpeg, SamplePictures.exif(unknown, true))));
        }
    }

    private static ImportedPicture read(byte[] file) {
        return ImageImport.read("test", new ByteArrayInputStream(file));
    }

    /** Returns the pixels as a camera stores them that is held so that a viewer has to apply {@code orientation}. */
    private BufferedImage stored(int orientation) {
        boolean swapped = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(swapped ? HEIGHT : WIDTH, swapped ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int right = WIDTH - 1 - x;
                int below = HEIGHT - 1 - y;
                // Where Exif 2.32 places the shown pixel (x, y): its "row 0" and "column 0" of section 4.6.4.
                int[] place = switch (orientation) {
                    case 1 -> new int[] {x, y};
                    case 2 -> new int[] {right, y};
                    case 3 -> new int[] {right, below};
                    case 4 -> new int[] {x, below};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, right};
                    case 7 -> new int[] {below, right};
                    default -> new int[] {below, x};
                };
                stored.setRGB(place[0], place[1], upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private void assertUpright(ImportedPicture read) {
        assertEquals(WIDTH, read.picture().width());
        assertEquals(HEIGHT, read.picture().height());
        assertEquals(WIDTH, read.ink().width());
        int wrong = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean dark = (upright.getRGB(x, y) & 0xFF) < DARK;
                wrong += dark == (read.picture().at(y, x) & 0xFF) < DARK ? 0 : 1;
                wrong += dark == read.ink().at(y, x) > 0.5 ? 0 : 1;
            }
        }
        // JPEG blurs the edges a little.
        assertTrue(wrong < WIDTH * HEIGHT / 50, wrong + " wrong pixels");
    }
}
