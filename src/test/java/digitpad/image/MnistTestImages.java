package digitpad.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** MNIST's 10,000 test images, where the environment says they lie. */
public final class MnistTestImages {
    private static final String NAME = "t10k-images-idx3-ubyte";
    private static final int HEADER = 16;

    private MnistTestImages() {}

    /** Every {@code step}-th image; the test that asks is skipped where there is no data. */
    public static List<DigitImage> every(int step) {
        String folder = System.getenv("DIGITPAD_DATA");
        assumeTrue(folder != null, "DIGITPAD_DATA does not name a folder with MNIST");
        Path plain = Path.of(folder, NAME);
        Path zipped = Path.of(folder, NAME + ".gz");
        boolean unpacked = Files.isRegularFile(plain);
        assumeTrue(unpacked || Files.isRegularFile(zipped), "no " + NAME + " in DIGITPAD_DATA");
        try (InputStream in =
                unpacked ? Files.newInputStream(plain) : new GZIPInputStream(Files.newInputStream(zipped))) {
            byte[] bytes = in.readAllBytes();
            List<DigitImage> images = new ArrayList<>();
            for (int at = HEADER; at + DigitImage.PIXELS <= bytes.length; at += step * DigitImage.PIXELS) {
                images.add(DigitImage.ofBytes(bytes, at));
            }
            return images;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
