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
                .map(box -> centred(
                        AreaFilter.scale(picture, box, DIGIT_SIDE),
                        AreaFilter.cells(box.width(), box.longerSide(), DIGIT_SIDE)))
                .orElseGet(DigitImage::blank);
    }

    /**
     * The last two steps alone, for ink already scaled: brightest pixel to 1, centre of mass to the middle.
     *
     * @param digit values from 0 on, row by row, at most 28 by 28
     * @param width pixels in a row
     * @return blank if no value is above 0
     */
    public static DigitImage centred(float[] digit, int width) {
        int height = digit.length / width;
        if (width > DigitImage.SIZE || height > DigitImage.SIZE || height * width != digit.length) {
            throw new IllegalArgumentException(digit.length + " values in rows of " + width + " do not fit into 28x28");
        }
        float brightest = 0;
        double mass = 0;
        double momentX = 0;
        double momentY = 0;
        int top = height;
        int bottom = -1;
        int left = width;
        int right = -1;
        for (int i = 0; i < digit.length; i++) {
            float ink = digit[i];
            if (!(ink > 0)) {
                continue;
            }
            brightest = Math.max(brightest, ink);
            mass += ink;
            int row = i / width;
            int column = i % width;
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
            left = Math.min(left, column);
            right = Math.max(right, column);
            momentX += (double) ink * column;
            momentY += (double) ink * row;
        }
        if (!(brightest > 0)) {
            return DigitImage.blank();
        }
        int across = shift(momentX / mass, left, right);
        int down = shift(momentY / mass, top, bottom);
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                pixels[(row + down) * DigitImage.SIZE + column + across] = digit[row * width + column] / brightest;
            }
        }
        return DigitImage.of(pixels);
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
