package digitpad.dataset;

import digitpad.files.Sha256;
import digitpad.image.DigitImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * Digit images and their labels. Pixels are stored as bytes, as in the files: 0 is paper, 255 is ink. Immutable.
 *
 * <p>Part of a set shares the arrays of the set: a copy of the largest set would not fit into the memory.
 */
public final class LabeledImages {
    private final byte[] pixels;
    private final byte[] labels;
    /** The index of the first image in the arrays. */
    private final int start;

    private final int count;

    private LabeledImages(byte[] pixels, byte[] labels, int start, int count) {
        this.pixels = pixels;
        this.labels = labels;
        this.start = start;
        this.count = count;
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
        return new LabeledImages(new byte[0], new byte[0], 0, 0);
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
        return new LabeledImages(pixels, labels, 0, labels.length);
    }

    /** Returns the number of images. */
    public int count() {
        return count;
    }

    /** Returns the label of image {@code index}, 0 to 9. */
    public int label(int index) {
        return labels[start + checked(index)];
    }

    /** Returns image {@code index}. */
    public DigitImage image(int index) {
        return DigitImage.ofBytes(pixels, offset(index));
    }

    /** Returns whether no image has any ink. */
    public boolean isBlank() {
        for (int i = start * DigitImage.PIXELS; i < (start + count) * DigitImage.PIXELS; i++) {
            if (pixels[i] != 0) {
                return false;
            }
        }
        return true;
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
        sum.update(pixels, start * DigitImage.PIXELS, count * DigitImage.PIXELS);
        sum.update(labels, start, count);
        return sum.getValue();
    }

    /** Returns the SHA-256 of an IDX file with these images, in hexadecimal. */
    public String imageChecksum() {
        ByteBuffer header = ByteBuffer.allocate(4 * Integer.BYTES);
        header.putInt(IdxReader.IMAGES_MAGIC)
                .putInt(count())
                .putInt(DigitImage.SIZE)
                .putInt(DigitImage.SIZE);
        return checksum(header, pixels, DigitImage.PIXELS);
    }

    /** Returns the SHA-256 of an IDX file with these labels, in hexadecimal. */
    public String labelChecksum() {
        ByteBuffer header = ByteBuffer.allocate(2 * Integer.BYTES);
        header.putInt(IdxReader.LABELS_MAGIC).putInt(count());
        return checksum(header, labels, 1);
    }

    private String checksum(ByteBuffer header, byte[] content, int itemBytes) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(header.flip());
        digest.update(content, start * itemBytes, count * itemBytes);
        return Sha256.hex(digest);
    }

    /** Returns the images with rows and columns exchanged. */
    public LabeledImages transposed() {
        byte[] turned = new byte[count * DigitImage.PIXELS];
        for (int i = 0; i < turned.length; i++) {
            int inImage = i % DigitImage.PIXELS;
            int target = inImage % DigitImage.SIZE * DigitImage.SIZE + inImage / DigitImage.SIZE;
            turned[i - inImage + target] = pixels[start * DigitImage.PIXELS + i];
        }
        return new LabeledImages(turned, Arrays.copyOfRange(labels, start, start + count), 0, count);
    }

    /** Returns the images with ink and paper exchanged. */
    public LabeledImages inverted() {
        byte[] inverted = new byte[count * DigitImage.PIXELS];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) (255 - (pixels[start * DigitImage.PIXELS + i] & 0xFF));
        }
        return new LabeledImages(inverted, Arrays.copyOfRange(labels, start, start + count), 0, count);
    }

    /** Copies the 784 pixels of image {@code index}, scaled to 0..1, to {@code target}, starting at {@code offset}. */
    public void copyPixels(int index, float[] target, int offset) {
        int from = offset(index);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            target[offset + i] = (pixels[from + i] & 0xFF) / 255f;
        }
    }

    /** Returns the images with the given indices, in the given order. */
    public LabeledImages pick(int[] indices) {
        byte[] pickedPixels = new byte[indices.length * DigitImage.PIXELS];
        byte[] pickedLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, offset(indices[i]), pickedPixels, i * DigitImage.PIXELS, DigitImage.PIXELS);
            pickedLabels[i] = (byte) label(indices[i]);
        }
        return new LabeledImages(pickedPixels, pickedLabels, 0, indices.length);
    }

    /** Returns these images followed by the others. */
    public LabeledImages concat(LabeledImages others) {
        if (others.count == 0) {
            return this;
        }
        int all = count + others.count;
        byte[] allPixels = Arrays.copyOfRange(pixels, start * DigitImage.PIXELS, (start + all) * DigitImage.PIXELS);
        System.arraycopy(
                others.pixels,
                others.start * DigitImage.PIXELS,
                allPixels,
                count * DigitImage.PIXELS,
                others.count * DigitImage.PIXELS);
        byte[] allLabels = Arrays.copyOfRange(labels, start, start + all);
        System.arraycopy(others.labels, others.start, allLabels, count, others.count);
        return new LabeledImages(allPixels, allLabels, 0, all);
    }

    /** Returns the images from index {@code from}, inclusive, to {@code to}, exclusive. */
    public LabeledImages range(int from, int to) {
        if (from < 0 || from > to || to > count) {
            throw new IndexOutOfBoundsException("images " + from + " to " + to + " of " + count);
        }
        return new LabeledImages(pixels, labels, start + from, to - from);
    }

    private int offset(int index) {
        return (start + checked(index)) * DigitImage.PIXELS;
    }

    private int checked(int index) {
        return Objects.checkIndex(index, count);
    }
}
