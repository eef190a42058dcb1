package digitpad.image;

/**
 * MNIST's own recipe, from a picture of ink to 28x28: the tight box of the ink; its longer side scaled to 20 pixels with
 * area-weighted anti-aliasing, aspect kept; the brightest pixel to 1; a shift by whole pixels that brings the centre of
 * mass to (14, 14), counted in pixel indices.
 *
 * <p>The recipe follows the QMNIST reconstruction of MNIST's lost preparation, and MNIST's test images themselves: in
 * all of them the centre of mass lies within 13.5..14.5, and in all but three of 10,000 the longer side is 20 pixels.
 */
public final class Normalizer {
    /** The longer side of a digit, in pixels. */
    public static final int DIGIT_SIDE = 20;

    /** Where the centre of mass goes, as a pixel index. */
    private static final int CENTRE = 14;

    /** Far below what moves a digit, above the rounding errors of a centre of mass that lies half way. */
    private static final double HALF_WAY_TOLERANCE = 1e-6;

    private Normalizer() {}

    /**
     * The image of everything in the picture that is above 0; blank if and only if nothing is. No ink is lost: where the
     * shift would push some out of the 28x28 (a long thin tail on a heavy body), the ink stops at the border and the
     * centre of mass stays off the middle.
     */
    public static DigitImage normalize(Coverage picture) {
        return PixelBox.aroundInk(picture)
                .map(box -> centered(
                        AreaFilter.scale(picture, box, DIGIT_SIDE),
                        AreaFilter.scaledLength(box.width(), box.longerSide(), DIGIT_SIDE)))
                .orElseGet(DigitImage::blank);
    }

    /**
     * The last two steps alone, for ink already scaled: brightest pixel to 1, centre of mass to the middle.
     *
     * @param digit values from 0 on, row by row, at most 28 by 28
     * @param width pixels in a row
     * @return blank if no value is above 0
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

    /** Where the ink of a digit is, and how much. */
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
     * The shift after which {@code centre} lies in 13.5 (included) to 14.5, as far as the ink, from {@code first} to
     * {@code last}, stays inside.
     */
    private static int shift(double centre, int first, int last) {
        int wanted = (int) Math.ceil(CENTRE - 0.5 - centre - HALF_WAY_TOLERANCE);
        return Math.max(-first, Math.min(DigitImage.SIZE - 1 - last, wanted));
    }
}
