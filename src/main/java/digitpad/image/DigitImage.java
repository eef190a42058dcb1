package digitpad.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The input of a network: 28x28 pixels, row by row from the top left, 0 for paper to 1 for full ink. MNIST stores the
 * same values as bytes from 0 to 255. Immutable.
 */
public final class DigitImage {
    /** Pixels along each side. */
    public static final int SIZE = 28;
    /** Total number of pixels, 784. */
    public static final int PIXELS = SIZE * SIZE;

    private static final DigitImage BLANK = new DigitImage(new float[PIXELS]);

    private final float[] pixels;

    private DigitImage(float[] pixels) {
        this.pixels = pixels;
    }

    /**
     * Returns an image of the given 784 values, which are copied.
     *
     * @throws IllegalArgumentException if there are not 784 of them or one lies outside 0..1
     */
    public static DigitImage of(float[] pixels) {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException(
                    "a digit image must have " + PIXELS + " pixels, but has " + pixels.length);
        }
        for (float pixel : pixels) {
            if (!(pixel >= 0 && pixel <= 1)) {
                throw new IllegalArgumentException("a pixel must be in 0..1, but is " + pixel);
            }
        }
        return new DigitImage(pixels.clone());
    }

    /** Returns an image of 784 unsigned bytes, read from {@code bytes} at {@code offset}. */
    public static DigitImage ofBytes(byte[] bytes, int offset) {
        float[] pixels = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            pixels[i] = (bytes[offset + i] & 0xFF) / 255f;
        }
        return new DigitImage(pixels);
    }

    /** Returns the image without ink. */
    public static DigitImage blank() {
        return BLANK;
    }

    /** Returns the ink at a pixel, 0..1; row 0 is the top, column 0 the left. */
    public float at(int row, int column) {
        return pixels[row * SIZE + column];
    }

    /** Returns a copy of the 784 pixels, row by row. */
    public float[] toArray() {
        return pixels.clone();
    }

    /** A position in the image, in pixel indices: 0 is the center of the first row or column. */
    public record Position(double row, double column) {}

    /** The bounding box of the ink: its first and last row and column, all inclusive. */
    public record Box(int top, int left, int bottom, int right) {}

    /** Returns the bounding box of the ink; empty for a blank image. */
    public Optional<Box> inkBox() {
        int top = SIZE;
        int left = SIZE;
        int bottom = -1;
        int right = -1;
        for (int i = 0; i < PIXELS; i++) {
            if (pixels[i] > 0) {
                top = Math.min(top, i / SIZE);
                left = Math.min(left, i % SIZE);
                bottom = Math.max(bottom, i / SIZE);
                right = Math.max(right, i % SIZE);
            }
        }
        return bottom < 0 ? Optional.empty() : Optional.of(new Box(top, left, bottom, right));
    }

    /** Returns the center of mass of the ink; empty for a blank image. */
    public Optional<Position> centerOfMass() {
        double mass = 0;
        double rows = 0;
        double columns = 0;
        for (int i = 0; i < PIXELS; i++) {
            int row = i / SIZE;
            int column = i % SIZE;
            mass += pixels[i];
            rows += (double) pixels[i] * row;
            columns += (double) pixels[i] * column;
        }
        return mass > 0 ? Optional.of(new Position(rows / mass, columns / mass)) : Optional.empty();
    }

    /** Returns the pixels of all images, image after image. */
    public static float[] pixelsOf(List<DigitImage> images) {
        float[] pixels = new float[images.size() * PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.get(i).copyTo(pixels, i * PIXELS);
        }
        return pixels;
    }

    /** Copies the 784 pixels into {@code target} from {@code offset} on. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(pixels, 0, target, offset, PIXELS);
    }

    /** Returns whether there is no ink at all. */
    public boolean isBlank() {
        for (float pixel : pixels) {
            if (pixel > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DigitImage image && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}
