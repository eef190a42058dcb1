package digitpad.image;

/**
 * Turns a picture of ink into a 28x28 image as MNIST does: crops to the bounding box of the ink; scales the longer side
 * to 20 pixels by area averaging, keeping the aspect ratio; scales the values so that the maximum is 1; and shifts by
 * whole pixels so that the center of mass is at (14, 14), in pixel indices.
 *
 * <p>These steps follow the QMNIST reconstruction of MNIST's lost preprocessing, and MNIST's test images: in all 10,000
 * of them the center of mass is within 13.5..14.5, and in all but three the longer side is 20 pixels.
 */
public final class Normalizer {
    /** The longer side of a digit, in pixels. */
    public static final int DIGIT_SIDE = 20;

    /** The target of the center of mass, as a pixel index. */
    private static final int CENTER = 14;

    /** Absorbs rounding errors if the center of mass is exactly between two pixels. */
    private static final double ROUNDING_TOLERANCE = 1e-6;

    private Normalizer() {}

    /**
     * Returns the 28x28 image of the picture; blank if and only if the picture is blank. No ink is lost: if centering
     * would push ink out of the image (a heavy body with a long thin tail), the shift ends at the border, and the
     * center of mass is not in the middle.
     */
    public static DigitImage normalize(Coverage picture) {
        return PixelBox.aroundInk(picture)
                .map(box -> centered(
                        AreaFilter.scale(picture, box, DIGIT_SIDE),
                        AreaFilter.scaledLength(box.width(), box.longerSide(), DIGIT_SIDE)))
                .orElseGet(DigitImage::blank);
    }

    /**
     * Performs the last two steps, for ink that is already scaled: scales the maximum to 1 and centers the mass.
     *
     * @param digit values of 0 or more, row by row, at most 28 by 28
     * @param width pixels in a row
     * @return blank if no value is above 0
     * @throws IllegalArgumentException if the values do not fill rows of this width, or do not fit into 28x28
     */
    public static DigitImage centered(float[] digit, int width) {
        int height = digit.length / width;
        if (width > DigitImage.SIZE || height > DigitImage.SIZE || height * width != digit.length) {
            throw new IllegalArgumentException(digit.length + " values in rows of " + width + " do not fit into 28x28");
        }
        InkExtent ink = new InkExtent(digit, width);
        if (!(ink.brightest > 0)) {
            return DigitImage.blank();
        }
        int across = shift(ink.momentX / ink.mass, ink.left, ink.right);
        int down = shift(ink.momentY / ink.mass, ink.top, ink.bottom);
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = ink.top; row <= ink.bottom; row++) {
            for (int column = ink.left; column <= ink.right; column++) {
                pixels[(row + down) * DigitImage.SIZE + column + across] = digit[row * width + column] / ink.brightest;
            }
        }
        return DigitImage.of(pixels);
    }

    /** The bounds, mass and moments of a digit's ink. */
    private static final class InkExtent {
        private float brightest;
        private double mass;
        private double momentX;
        private double momentY;
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;
        private int left = Integer.MAX_VALUE;
        private int right = -1;

        InkExtent(float[] digit, int width) {
            for (int i = 0; i < digit.length; i++) {
                if (digit[i] > 0) {
                    add(digit[i], i / width, i % width);
                }
            }
        }

        private void add(float ink, int row, int column) {
            brightest = Math.max(brightest, ink);
            mass += ink;
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
            left = Math.min(left, column);
            right = Math.max(right, column);
            momentX += (double) ink * column;
            momentY += (double) ink * row;
        }
    }

    /**
     * Returns the shift that brings {@code center} into 13.5 (inclusive) to 14.5 (exclusive), limited so that the ink,
     * from {@code first} to {@code last}, stays inside the image.
     */
    private static int shift(double center, int first, int last) {
        int wanted = (int) Math.ceil(CENTER - 0.5 - center - ROUNDING_TOLERANCE);
        return Math.max(-first, Math.min(DigitImage.SIZE - 1 - last, wanted));
    }
}
