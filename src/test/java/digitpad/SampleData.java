package digitpad;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.image.DigitImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A small generated dataset in the format of MNIST that a network learns in a few steps: each class is a bright square
 * at its own position, with some noise.
 */
public final class SampleData {
    private static final int SQUARE_SIDE = 6;
    private static final int SPACING = 7;
    private static final int TRAINING = 240;
    private static final int TEST = 60;

    private SampleData() {}

    /** Returns the dataset in memory. */
    public static MnistData inMemory() {
        return new MnistData(images(TRAINING, 1), images(TEST, 2), Path.of("sample"), false);
    }

    /** Writes the four files, uncompressed, to a folder. */
    public static void writeTo(Path folder) {
        writeTo(folder, TEST);
    }

    /** Writes the four files with that number of test images. */
    public static void writeTo(Path folder, int testImages) {
        try {
            Files.createDirectories(folder);
            write(folder, "train", images(TRAINING, 1));
            write(folder, "t10k", images(testImages, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generates images; the seed determines the noise. */
    public static LabeledImages images(int count, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * DigitImage.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            int top = 1 + i % 10 / 4 * SPACING;
            int left = 1 + i % 10 % 4 * SPACING;
            for (int j = 0; j < DigitImage.PIXELS; j++) {
                int row = j / DigitImage.SIZE;
                int column = j % DigitImage.SIZE;
                boolean inside = row >= top && row < top + SQUARE_SIDE && column >= left && column < left + SQUARE_SIDE;
                pixels[i * DigitImage.PIXELS + j] = (byte) (inside ? 200 + random.nextInt(56) : random.nextInt(20));
            }
        }
        return LabeledImages.of(pixels, labels);
    }

    /** Writes images and labels, uncompressed, to files whose names begin with {@code prefix}. */
    public static void write(Path folder, String prefix, LabeledImages images) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        DataOutputStream imagesOut = new DataOutputStream(pixels);
        DataOutputStream labelsOut = new DataOutputStream(labels);
        imagesOut.writeInt(0x803);
        imagesOut.writeInt(images.count());
        imagesOut.writeInt(DigitImage.SIZE);
        imagesOut.writeInt(DigitImage.SIZE);
        labelsOut.writeInt(0x801);
        labelsOut.writeInt(images.count());
        for (int i = 0; i < images.count(); i++) {
            labelsOut.writeByte(images.label(i));
            for (float pixel : images.image(i).toArray()) {
                imagesOut.writeByte(Math.round(pixel * 255));
            }
        }
        Files.write(folder.resolve(prefix + "-images-idx3-ubyte"), pixels.toByteArray());
        Files.write(folder.resolve(prefix + "-labels-idx1-ubyte"), labels.toByteArray());
    }
}
