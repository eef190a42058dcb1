package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.image.DigitImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code train} says before it starts what it cannot train on. */
class UntrainableDataTest {
    @TempDir
    Path home;

    @Test
    void oneImage_isRefused() throws IOException {
        assertRefused("only one training image", 200, 3);
    }

    @Test
    void oneLabel_isRefused() throws IOException {
        assertRefused("are labeled 3", 200, 3, 3, 3, 3);
    }

    @Test
    void blankImages_areRefused() throws IOException {
        assertRefused("are blank", 0, 1, 2, 3, 4);
    }

    private void assertRefused(String part, int ink, int... labels) throws IOException {
        Path data = home.resolve("data-set");
        Files.createDirectories(data);
        write(data, "train", ink, labels);
        write(data, "t10k", 200, 1, 2, 3, 4);
        new CommandRunner(home)
                .assertRejected(part, "train", "--preset", "quick", "--steps", "1", "--data", data.toString());
        assertFalse(Files.exists(home.resolve("data/runs")), "no run is created");
    }

    private static void write(Path folder, String prefix, int ink, int... labels) throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(images);
        out.writeInt(0x803);
        out.writeInt(labels.length);
        out.writeInt(DigitImage.SIZE);
        out.writeInt(DigitImage.SIZE);
        for (int label : labels) {
            byte[] pixels = new byte[DigitImage.PIXELS];
            Arrays.fill(pixels, 300, 300 + 20 * label, (byte) ink);
            out.write(pixels);
        }
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        DataOutputStream labelsOut = new DataOutputStream(names);
        labelsOut.writeInt(0x801);
        labelsOut.writeInt(labels.length);
        for (int label : labels) {
            labelsOut.writeByte(label);
        }
        Files.write(folder.resolve(prefix + "-images-idx3-ubyte"), images.toByteArray());
        Files.write(folder.resolve(prefix + "-labels-idx1-ubyte"), names.toByteArray());
    }
}
