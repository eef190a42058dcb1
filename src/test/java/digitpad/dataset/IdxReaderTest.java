package digitpad.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.text.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void imagesAreReadPlainAndPacked(boolean packed) throws IOException {
        byte[] pixels = new byte[2 * DigitImage.PIXELS];
        pixels[0] = (byte) 255;
        pixels[pixels.length - 1] = 7;
        byte[] bytes = images(2, 28, 28, pixels);
        IdxReader.Contents contents = IdxReader.readImages(write(packed ? gzip(bytes) : bytes));
        assertEquals(2, contents.count());
        assertArrayEquals(pixels, contents.bytes());
    }

    @Test
    void labelsAreRead() throws IOException {
        IdxReader.Contents contents = IdxReader.readLabels(write(labels(3, new byte[] {0, 5, 9})));
        assertArrayEquals(new byte[] {0, 5, 9}, contents.bytes());
    }

    @Test
    void theDigitOfQmnistsLabelsIsTheFirstNumberOfEachRow() throws IOException {
        ByteBuffer file =
                ByteBuffer.allocate(12 + 2 * 8 * 4).putInt(0xC02).putInt(2).putInt(8);
        for (int number : new int[] {7, 1, 2, 3, 4, 5, 6, 0, 4, 10, 20, 30, 40, 50, 60, 70}) {
            file.putInt(number);
        }
        assertArrayEquals(
                new byte[] {7, 4}, IdxReader.readLabels(write(file.array())).bytes());
        assertSays(
                "have 0 columns",
                ByteBuffer.allocate(12).putInt(0xC02).putInt(2).array(),
                false);
    }

    @Test
    void theChecksumIsOfTheUnpackedBytes() throws IOException {
        byte[] bytes = labels(3, new byte[] {0, 5, 9});
        assertEquals(
                IdxReader.readLabels(write(bytes)).sha256(),
                IdxReader.readLabels(write(gzip(bytes))).sha256());
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        assertSays("does not hold images in IDX format (it begins with 00000801", labels(1, new byte[] {1}), true);
        assertSays("does not hold labels in IDX format", images(1, 28, 28, new byte[DigitImage.PIXELS]), false);
    }

    @Test
    void imagesOfAnotherSizeAreRefused() throws IOException {
        assertSays("have 32 rows and 28 columns", images(1, 32, 28, new byte[32 * 28]), true);
    }

    @Test
    void countsThatNoDataSetHasAreRefusedBeforeAnythingIsRead() throws IOException {
        assertSays("announces 0 images", images(0, 28, 28, new byte[0]), true);
        assertSays("announces 4,294,967,295 images", images(-1, 28, 28, new byte[0]), true);
        assertSays("announces 2,000,000,000 images", images(2_000_000_000, 28, 28, new byte[0]), true);
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() throws IOException {
        assertSays("but holds 784", images(2, 28, 28, new byte[DigitImage.PIXELS]), true);
        assertSays("damaged or ends too early", new byte[] {0, 0, 8}, true);
        assertSays("damaged or ends too early", new byte[0], true);
        byte[] whole = gzip(images(2, 28, 28, new byte[2 * DigitImage.PIXELS]));
        assertSays("damaged or ends too early", Arrays.copyOf(whole, whole.length / 2), true);
    }

    @Test
    void aFileThatGoesOnIsRefused() throws IOException {
        assertSays("goes on after the 1", images(1, 28, 28, new byte[DigitImage.PIXELS + 1]), true);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(images(1, 28, 28, new byte[DigitImage.PIXELS]));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertSays("goes on after the 1", packed.toByteArray(), true);
    }

    @Test
    void aLabelThatIsNoDigitIsRefused() throws IOException {
        assertSays("Label 2 in the file", labels(2, new byte[] {3, 10}), false);
        assertSays("is 200, and a digit's label", labels(1, new byte[] {(byte) 200}), false);
    }

    @Test
    void whatIsNoFileIsRefused() {
        UserException absent = assertThrows(UserException.class, () -> IdxReader.readImages(folder.resolve("none")));
        assertTrue(absent.getMessage().startsWith("There is no file"), absent.getMessage());
        UserException directory = assertThrows(UserException.class, () -> IdxReader.readImages(folder));
        assertTrue(directory.getMessage().contains("cannot be read"), directory.getMessage());
    }

    private void assertSays(String part, byte[] file, boolean images) throws IOException {
        Path path = write(file);
        UserException fault =
                assertThrows(UserException.class, () -> read(path, images), "a malformed file must not be believed");
        assertTrue(fault.getMessage().contains(part), fault.getMessage());
        assertTrue(fault.getMessage().contains(path.toString()), fault.getMessage());
    }

    private static IdxReader.Contents read(Path path, boolean images) {
        return images ? IdxReader.readImages(path) : IdxReader.readLabels(path);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] images(int count, int rows, int columns, byte[] pixels) {
        return ByteBuffer.allocate(16 + pixels.length)
                .putInt(0x803)
                .putInt(count)
                .putInt(rows)
                .putInt(columns)
                .put(pixels)
                .array();
    }

    private static byte[] labels(int count, byte[] labels) {
        return ByteBuffer.allocate(8 + labels.length)
                .putInt(0x801)
                .putInt(count)
                .put(labels)
                .array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
