package digitpad.evaluation.robustness;

import digitpad.augmentation.ImageTransform;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;

/**
 * Makes the strokes of an image wider or narrower, by gray-scale morphology: the image is enlarged four times by
 * bicubic interpolation, each pixel becomes the maximum (wider) or minimum (narrower) within a disk around it, and the
 * image is reduced again by area averaging. A disk with a diameter of one original pixel makes a stroke one pixel
 * wider, half a pixel at each edge. Source: P. Soille, Morphological Image Analysis, 2003.
 */
final class StrokeThickness {
    /** Enlarged pixels per pixel: widths change in steps of at most half a pixel. */
    private static final int FINE = 4;

    private static final int SIDE = DigitImage.SIZE * FINE;

    private StrokeThickness() {}

    /** Returns the image with strokes that are wider by this many pixels. */
    static DigitImage thicker(DigitImage image, double pixels) {
        float[] fine = ImageTransform.enlarged(image, FINE).toArray();
        return reduced(dilated(fine, pixels * FINE / 2));
    }

    /** Returns the image with strokes that are narrower by this many pixels; thinner strokes vanish. */
    static DigitImage thinner(DigitImage image, double pixels) {
        float[] fine = ImageTransform.enlarged(image, FINE).toArray();
        // Eroding the ink is dilating the paper.
        return reduced(inverted(dilated(inverted(fine), pixels * FINE / 2)));
    }

    /** Returns the maximum within a disk around each pixel. Pixels outside the picture are left out. */
    private static float[] dilated(float[] source, double radius) {
        float[] maximum = source.clone();
        int reach = Math.min((int) radius, SIDE - 1);
        for (int down = -reach; down <= reach; down++) {
            for (int right = -reach; right <= reach; right++) {
                if (down * down + right * right <= radius * radius) {
                    raise(maximum, source, down, right);
                }
            }
        }
        return maximum;
    }

    /** Raises each value to that of the source at an offset. */
    private static void raise(float[] target, float[] source, int down, int right) {
        int firstColumn = Math.max(0, -right);
        int lastColumn = Math.min(SIDE, SIDE - right);
        for (int row = Math.max(0, -down); row < Math.min(SIDE, SIDE - down); row++) {
            int from = (row + down) * SIDE + right;
            for (int column = firstColumn; column < lastColumn; column++) {
                float other = source[from + column];
                int index = row * SIDE + column;
                target[index] = other > target[index] ? other : target[index];
            }
        }
    }

    private static float[] inverted(float[] values) {
        float[] inverted = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            inverted[i] = 1 - values[i];
        }
        return inverted;
    }

    private static DigitImage reduced(float[] fine) {
        return DigitImage.of(
                Coverage.of(SIDE, SIDE, fine).scaledTo(DigitImage.SIZE).toArray());
    }
}
