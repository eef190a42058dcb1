package digitpad.dataset.formats;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Writes images in other formats than MNIST's own. */
public final class FormatFiles {
    private FormatFiles() {}

    /** Returns the rows of a CSV file, each with the label first. */
    public static String csv(LabeledImages images) {
        return IntStream.range(0, images.count())
                .mapToObj(i -> images.label(i) + "," + pixels(images, i) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the names of Kaggle's columns: {@code label,pixel0,...}. */
    public static String header() {
        return "label," + unlabeledHeader();
    }

    static String unlabeledHeader() {
        return IntStream.range(0, DigitImage.PIXELS).mapToObj(i -> "pixel" + i).collect(Collectors.joining(",")) + "\n";
    }

    /** Returns the 784 pixels of an image, separated by commas. */
    public static String pixels(LabeledImages images, int index) {
        byte[] bytes = bytes(images, index);
        return IntStream.range(0, DigitImage.PIXELS)
                .mapToObj(i -> String.valueOf(bytes[i] & 0xFF))
                .collect(Collectors.joining(","));
    }

    private static byte[] bytes(LabeledImages images, int index) {
        float[] pixels = images.image(index).toArray();
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(pixels[i] * 255);
        }
        return bytes;
    }

    static byte[] npy(String type, String shape, byte[] data) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        bytes.put((byte) 1).put((byte) 0).putShort((short) header.length());
        return bytes.put(header.getBytes(StandardCharsets.ISO_8859_1)).put(data).array();
    }

    static byte[] npyImages(LabeledImages images) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        for (int i = 0; i < images.count(); i++) {
            pixels.writeBytes(bytes(images, i));
        }
        return npy("|u1", images.count() + ", 28, 28", pixels.toByteArray());
    }

    static byte[] npyLabels(LabeledImages images) {
        byte[] labels = new byte[images.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) images.label(i);
        }
        return npy("|u1", images.count() + ",", labels);
    }

    /** Writes an archive like Keras' {@code mnist.npz}. */
    public static void writeNpz(Path file, LabeledImages training, LabeledImages test) throws IOException {
        writeZip(
                file,
                Map.of(
                        "x_train.npy",
                        npyImages(training),
                        "y_train.npy",
                        npyLabels(training),
                        "x_test.npy",
                        npyImages(test),
                        "y_test.npy",
                        npyLabels(test)));
    }

    static void writeZip(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    /** Writes each image as PNG, white on black, into a subfolder with its label as name. */
    public static void writePictures(Path folder, LabeledImages images) throws IOException {
        for (int i = 0; i < images.count(); i++) {
            Path digit = Files.createDirectories(folder.resolve(String.valueOf(images.label(i))));
            BufferedImage picture = new BufferedImage(DigitImage.SIZE, DigitImage.SIZE, BufferedImage.TYPE_BYTE_GRAY);
            picture.getRaster().setDataElements(0, 0, DigitImage.SIZE, DigitImage.SIZE, bytes(images, i));
            ImageIO.write(picture, "png", digit.resolve("picture" + i + ".PNG").toFile());
        }
    }
}
