package digitpad.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.fuzz.AllocationMeter;
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
    void imagesAreReadPlainAndCompressed(boolean compressed) throws IOException {
        byte[] pixels = new byte[2 * DigitImage.PIXELS];
        pixels[0] = (byte) 255;
        pixels[pixels.length - 1] = 7;
        byte[] bytes = images(2, 28, 28, pixels);
        IdxReader.Contents contents = IdxReader.readImages(write(compressed ? gzip(bytes) : bytes));
        assertEquals(2, contents.count());
        assertArrayEquals(pixels, contents.bytes());
    }

    @Test
    void labelsAreRead() throws IOException {
        IdxReader.Contents contents = IdxReader.readLabels(write(labels(3, new byte[] {0, 5, 9})));
        assertArrayEquals(new byte[] {0, 5, 9}, contents.bytes());
    }

    @Test
    void qmnistLabelIsFirstNumberOfEachRow() throws IOException {
        ByteBuffer file =
                ByteBuffer.allocate(12 + 2 * 8 * 4).putInt(0xC02).putInt(2).putInt(8);
        for (int number : new int[] {7, 1, 2, 3, 4, 5, 6, 0, 4, 10, 20, 30, 40, 50, 60, 70}) {
            file.putInt(number);
        }
        assertArrayEquals(
                new byte[] {7, 4}, IdxReader.readLabels(write(file.array())).bytes());
        assertRejected(
                "have 0 columns",
                ByteBuffer.allocate(12).putInt(0xC02).putInt(2).array(),
                false);
    }

    @Test
    void fileOfAnotherKind_isRejected() throws IOException {
        assertRejected("does not hold images in IDX format (it begins with 00000801", labels(1, new byte[] {1}), true);
        assertRejected("does not hold labels in IDX format", images(1, 28, 28, new byte[DigitImage.PIXELS]), false);
    }

    @Test
    void imagesOfAnotherSize_areRejected() throws IOException {
        assertRejected("have 32 rows and 28 columns", images(1, 32, 28, new byte[32 * 28]), true);
    }

    @Test
    void impossibleCountsAreRejectedBeforeReadingImages() throws IOException {
        assertRejected("declares 0 images", images(0, 28, 28, new byte[0]), true);
        assertRejected("declares 4,294,967,295 images", images(-1, 28, 28, new byte[0]), true);
        assertRejected("declares 2,000,000,000 images", images(2_000_000_000, 28, 28, new byte[0]), true);
    }

    @Test
    void fileThatEndsTooEarly_isRejected() throws IOException {
        assertRejected("but holds only 784", images(2, 28, 28, new byte[DigitImage.PIXELS]), true);
        assertRejected("damaged or incomplete", new byte[] {0, 0, 8}, true);
        assertRejected("damaged or incomplete", new byte[0], true);
        byte[] complete = gzip(images(2, 28, 28, new byte[2 * DigitImage.PIXELS]));
        assertRejected("damaged or incomplete", Arrays.copyOf(complete, complete.length / 2), true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void smallFileDeclaringManyImages_takesLittleMemory(boolean compressed) throws IOException {
        assumeTrue(AllocationMeter.isAvailable(), "this Java runtime does not count allocated bytes");
        byte[] bytes = images(IdxReader.MAX_COUNT, 28, 28, new byte[DigitImage.PIXELS]);
        byte[] file = compressed ? gzip(bytes) : bytes;
        long before = AllocationMeter.allocatedBytes();
        assertRejected("but holds only 784", file, true);
        assertTrue(AllocationMeter.allocatedBytes() - before < 10_000_000, "the declared images were allocated");
    }

    @Test
    void fileWithExtraData_isRejected() throws IOException {
        assertRejected("has more data than the 1 images", images(1, 28, 28, new byte[DigitImage.PIXELS + 1]), true);
    }

    @Test
    void zipBombIsNotDecompressed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(images(1, 28, 28, new byte[DigitImage.PIXELS]));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertRejected("has more data than the 1 images", compressed.toByteArray(), true);
    }

    @Test
    void labelThatIsNotADigit_isRejected() throws IOException {
        assertRejected("Label 2 in the file", labels(2, new byte[] {3, 10}), false);
        assertRejected("is 200, not a digit from 0 to 9", labels(1, new byte[] {(byte) 200}), false);
    }

    @Test
    void missingFileOrFolder_isRejected() {
        UserException absent = assertThrows(UserException.class, () -> IdxReader.readImages(folder.resolve("none")));
        assertTrue(absent.getMessage().startsWith("There is no file"), absent.getMessage());
        UserException directory = assertThrows(UserException.class, () -> IdxReader.readImages(folder));
        assertTrue(directory.getMessage().contains("cannot be read"), directory.getMessage());
    }

    private void assertRejected(String messagePart, byte[] file, boolean images) throws IOException {
        Path path = write(file);
        UserException error =
                assertThrows(UserException.class, () -> read(path, images), "a malformed file must be rejected");
        assertTrue(error.getMessage().contains(messagePart), error.getMessage());
        assertTrue(error.getMessage().contains(path.toString()), error.getMessage());
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
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
