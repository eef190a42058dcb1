package digitpad.dataset;

import digitpad.files.Sha256;
import digitpad.image.DigitImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Digit images and their labels. Pixels are stored as bytes, as in the files: 0 is paper, 255 is ink. Immutable. */
public final class LabeledImages {
    private final byte[] pixels;
    private final byte[] labels;

    private LabeledImages(byte[] pixels, byte[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Returns images with labels; the arrays are copied.
     *
     * @param pixels 784 unsigned bytes for each image, row by row
     * @param labels one for each image, 0..9
     * @throws IllegalArgumentException if the array lengths do not match or a label is not 0..9
     */
    public static LabeledImages of(byte[] pixels, byte[] labels) {
        return wrap(pixels.clone(), labels.clone());
    }

    /** Returns a set without images. */
    public static LabeledImages empty() {
        return new LabeledImages(new byte[0], new byte[0]);
    }

    /** Like {@link #of}, but does not copy the arrays (47 megabytes for MNIST): the caller must not change them. */
    public static LabeledImages wrap(byte[] pixels, byte[] labels) {
        if ((long) labels.length * DigitImage.PIXELS != pixels.length) {
            throw new IllegalArgumentException(
                    labels.length + " labels do not match " + pixels.length + " bytes of 28x28 images");
        }
        for (byte label : labels) {
            if (label < 0 || label > 9) {
                throw new IllegalArgumentException("a label must be 0 to 9, but is " + label);
            }
        }
        return new LabeledImages(pixels, labels);
    }

    /** Returns the number of images. */
    public int count() {
        return labels.length;
    }

    /** Returns the label of image {@code index}, 0 to 9. */
    public int label(int index) {
        return labels[index];
    }

    /** Returns image {@code index}. */
    public DigitImage image(int index) {
        return DigitImage.ofBytes(pixels, index * DigitImage.PIXELS);
    }

    /** Returns the images as a list that creates each image on access. */
    public List<DigitImage> images() {
        return new AbstractList<>() {
            @Override
            public DigitImage get(int index) {
                return image(index);
            }

            @Override
            public int size() {
                return count();
            }
        };
    }

    /** Returns a checksum that identifies the set: CRC-32C over all pixels, then all labels. */
    public long checksum() {
        CRC32C sum = new CRC32C();
        sum.update(pixels);
        sum.update(labels);
        return sum.getValue();
    }

    /** Returns the SHA-256 of an IDX file with these images, in hexadecimal. */
    public String imageChecksum() {
        ByteBuffer header = ByteBuffer.allocate(4 * Integer.BYTES);
        header.putInt(IdxReader.IMAGES_MAGIC)
                .putInt(count())
                .putInt(DigitImage.SIZE)
                .putInt(DigitImage.SIZE);
        return checksum(header, pixels);
    }

    /** Returns the SHA-256 of an IDX file with these labels, in hexadecimal. */
    public String labelChecksum() {
        ByteBuffer header = ByteBuffer.allocate(2 * Integer.BYTES);
        header.putInt(IdxReader.LABELS_MAGIC).putInt(count());
        return checksum(header, labels);
    }

    private static String checksum(ByteBuffer header, byte[] content) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(header.flip());
        digest.update(content);
        return Sha256.hex(digest);
    }

    /** Returns the images with rows and columns exchanged. */
    public LabeledImages transposed() {
        byte[] turned = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int inImage = i % DigitImage.PIXELS;
            int target = inImage % DigitImage.SIZE * DigitImage.SIZE + inImage / DigitImage.SIZE;
            turned[i - inImage + target] = pixels[i];
        }
        return new LabeledImages(turned, labels);
    }

    /** Returns the images with ink and paper exchanged. */
    public LabeledImages inverted() {
        byte[] inverted = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            inverted[i] = (byte) (255 - (pixels[i] & 0xFF));
        }
        return new LabeledImages(inverted, labels);
    }

    /** Copies the 784 pixels of image {@code index}, scaled to 0..1, to {@code target}, starting at {@code offset}. */
    public void copyPixels(int index, float[] target, int offset) {
        int start = index * DigitImage.PIXELS;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            target[offset + i] = (pixels[start + i] & 0xFF) / 255f;
        }
    }

    /** Returns the images with the given indices, in the given order. */
    public LabeledImages pick(int[] indices) {
        byte[] pickedPixels = new byte[indices.length * DigitImage.PIXELS];
        byte[] pickedLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(
                    pixels, indices[i] * DigitImage.PIXELS, pickedPixels, i * DigitImage.PIXELS, DigitImage.PIXELS);
            pickedLabels[i] = labels[indices[i]];
        }
        return new LabeledImages(pickedPixels, pickedLabels);
    }

    /** Returns these images followed by the others. */
    public LabeledImages concat(LabeledImages others) {
        byte[] allPixels = Arrays.copyOf(pixels, pixels.length + others.pixels.length);
        System.arraycopy(others.pixels, 0, allPixels, pixels.length, others.pixels.length);
        byte[] allLabels = Arrays.copyOf(labels, labels.length + others.labels.length);
        System.arraycopy(others.labels, 0, allLabels, labels.length, others.labels.length);
        return new LabeledImages(allPixels, allLabels);
    }

    /** Returns the images from index {@code from}, inclusive, to {@code to}, exclusive. */
    public LabeledImages range(int from, int to) {
        return new LabeledImages(
                Arrays.copyOfRange(pixels, from * DigitImage.PIXELS, to * DigitImage.PIXELS),
                Arrays.copyOfRange(labels, from, to));
    }
}
