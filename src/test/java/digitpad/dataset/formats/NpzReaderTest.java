package digitpad.dataset.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzReaderTest {
    @TempDir
    Path folder;

    private final LabeledImages training = SampleData.images(30, 1);
    private final LabeledImages test = SampleData.images(10, 2);
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("mnist.npz");
    }

    @Test
    void kerasArchive_isRead() throws IOException {
        FormatFiles.writeNpz(file, training, test);
        NpzReader.Contents contents = NpzReader.read(file);
        assertEquals(training.checksum(), contents.training().checksum());
        assertEquals(test.checksum(), contents.test().orElseThrow().checksum());
    }

    @Test
    void longLabels_areReadInBothByteOrders() throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer labels = ByteBuffer.allocate(training.count() * 8).order(order);
            for (int i = 0; i < training.count(); i++) {
                labels.putLong(training.label(i));
            }
            String type = order == ByteOrder.LITTLE_ENDIAN ? "<i8" : ">i8";
            write(FormatFiles.npyImages(training), FormatFiles.npy(type, "30,", labels.array()));
            assertEquals(training.checksum(), NpzReader.read(file).training().checksum());
            assertEquals(Optional.empty(), NpzReader.read(file).test());
        }
    }

    @Test
    void wrongArrays_areRejected() throws IOException {
        byte[] labels = FormatFiles.npyLabels(training);
        byte[] images = FormatFiles.npyImages(training);
        assertRejected("has the shape [30, 14, 56]", FormatFiles.npy("|u1", "30, 14, 56", new byte[0]), labels);
        assertRejected("are not bytes", FormatFiles.npy("<i8", "30, 28, 28", new byte[0]), labels);
        assertRejected("whole numbers", FormatFiles.npy("<f4", "30, 28, 28", new byte[0]), labels);
        assertRejected("whole numbers", FormatFiles.npy("|O", "30, 28, 28", new byte[0]), labels);
        assertRejected("has 999,999,999 images", FormatFiles.npy("|u1", "999999999, 28, 28", new byte[0]), labels);
        assertRejected("has 0 images", FormatFiles.npy("|u1", "0, 28, 28", new byte[0]), labels);
        assertRejected("shorter or longer", FormatFiles.npy("|u1", "30, 28, 28", new byte[99]), labels);
        assertRejected("holds 30 images but 10 labels", images, FormatFiles.npyLabels(test));
        assertRejected("is 10, not a digit", images, FormatFiles.npy("|u1", "1,", new byte[] {10}));
        assertRejected("is not a NumPy array", new byte[] {1, 2, 3}, labels);
        assertRejected("damaged", Arrays.copyOf(images, 9), labels);
        FormatFiles.writeZip(file, Map.of("other.npy", images));
        assertMessage("no arrays called x_train and y_train");
    }

    @Test
    void zeros_areNotUnpackedBeyondTheShape() throws IOException {
        write(FormatFiles.npy("|u1", "1, 28, 28", new byte[50_000_000]), FormatFiles.npy("|u1", "1,", new byte[1]));
        assertMessage("shorter or longer");
    }

    @Test
    void truncatedAndChangedFiles_areRejected() throws IOException {
        FormatFiles.writeNpz(file, training, test);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertMessage("damaged or incomplete");
        whole[whole.length / 3] ^= 1;
        Files.write(file, whole);
        assertThrows(UserException.class, () -> NpzReader.read(file));
    }

    private void write(byte[] images, byte[] labels) throws IOException {
        FormatFiles.writeZip(file, Map.of("x_train.npy", images, "y_train.npy", labels));
    }

    private void assertRejected(String message, byte[] images, byte[] labels) throws IOException {
        write(images, labels);
        assertMessage(message);
    }

    private void assertMessage(String message) {
        UserException error = assertThrows(UserException.class, () -> NpzReader.read(file), message);
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }
}
