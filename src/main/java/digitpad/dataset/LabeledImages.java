package digitpad.dataset;

import digitpad.image.DigitImage;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Digit images with their labels, kept as the bytes they were read as (0 paper, 255 ink). Immutable. */
public final class LabeledImages {
    private final byte[] pixels;
    private final byte[] labels;

    private LabeledImages(byte[] pixels, byte[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Images of 784 unsigned bytes each and as many labels; both are copied.
     *
     * @throws IllegalArgumentException if the numbers do not fit or a label is not 0..9
     */
    public static LabeledImages of(byte[] pixels, byte[] labels) {
        return wrap(pixels.clone(), labels.clone());
    }

    /** No images. */
    public static LabeledImages empty() {
        return new LabeledImages(new byte[0], new byte[0]);
    }

    /** Like {@link #of}, without copying 47 megabytes: the caller gives the arrays away. */
    public static LabeledImages wrap(byte[] pixels, byte[] labels) {
        if ((long) labels.length * DigitImage.PIXELS != pixels.length) {
            throw new IllegalArgumentException(
                    labels.length + " labels do not fit " + pixels.length + " bytes of 28x28 images");
        }
        for (byte label : labels) {
            if (label < 0 || label > 9) {
                throw new IllegalArgumentException("a label is 0 to 9, not " + label);
            }
        }
        return new LabeledImages(pixels, labels);
    }

    /** How many there are. */
    public int count() {
        return labels.length;
    }

    /** What image {@code index} shows, 0 to 9. */
    public int label(int index) {
        return labels[index];
    }

    /** Image {@code index}. */
    public DigitImage image(int index) {
        return DigitImage.ofBytes(pixels, index * DigitImage.PIXELS);
    }

    /** The images as a list, each made when it is asked for. */
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

    /** Tells a set of images and labels from another one: CRC-32C over all pixels, then all labels. */
    public long checksum() {
        CRC32C sum = new CRC32C();
        sum.update(pixels);
        sum.update(labels);
        return sum.getValue();
    }

    /** Writes the 784 pixels of image {@code index}, as 0..1, into {@code target} from {@code offset} on. */
    public void copyPixels(int index, float[] target, int offset) {
        int start = index * DigitImage.PIXELS;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            target[offset + i] = (pixels[start + i] & 0xFF) / 255f;
        }
    }

    /** The images of the given indices, in their order. */
    public LabeledImages pick(int[] indices) {
        byte[] picked = new byte[indices.length * DigitImage.PIXELS];
        byte[] names = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * DigitImage.PIXELS, picked, i * DigitImage.PIXELS, DigitImage.PIXELS);
            names[i] = labels[indices[i]];
        }
        return new LabeledImages(picked, names);
    }

    /** These images and then the others. */
    public LabeledImages concat(LabeledImages others) {
        byte[] allPixels = Arrays.copyOf(pixels, pixels.length + others.pixels.length);
        System.arraycopy(others.pixels, 0, allPixels, pixels.length, others.pixels.length);
        byte[] allLabels = Arrays.copyOf(labels, labels.length + others.labels.length);
        System.arraycopy(others.labels, 0, allLabels, labels.length, others.labels.length);
        return new LabeledImages(allPixels, allLabels);
    }

    /** The images from {@code from} up to, not including, {@code to}. */
    public LabeledImages range(int from, int to) {
        return new LabeledImages(
                Arrays.copyOfRange(pixels, from * DigitImage.PIXELS, to * DigitImage.PIXELS),
                Arrays.copyOfRange(labels, from, to));
    }
}
