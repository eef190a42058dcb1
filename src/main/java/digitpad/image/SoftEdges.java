package digitpad.image;

/**
 * Takes off the outer half of the fading edge that enlarging with interpolation, or a lens out of focus, puts around a
 * digit: the true edge lies half way down. A small digit enlarged ten times would else come back 5 % too small.
 */
final class SoftEdges {
    /** No more than this share of the ink's longer side, so that what is blurred as a whole keeps its middle. */
    private static final double MOST = 0.1;

    private SoftEdges() {}

    /** Sets what lies in the outer half of the fading edge to 0, outside the box that is left. */
    static void trim(int width, float[] ink) {
        int height = ink.length / width;
        PixelBox.aroundInk(Coverage.of(width, height, ink)).ifPresent(box -> {
            double fading = 1 / Math.max(steepest(width, ink), 1e-3);
            int margin = (int) Math.round(Math.min((fading - 1) / 2, MOST * box.longerSide()));
            // Ink that reaches the picture's own border was cut there and does not fade.
            int left = box.left() + (box.left() > 0 ? margin : 0);
            int top = box.top() + (box.top() > 0 ? margin : 0);
            int right = box.left() + box.width() - (box.left() + box.width() < width ? margin : 0);
            int bottom = box.top() + box.height() - (box.top() + box.height() < height ? margin : 0);
            if (left >= right || top >= bottom) {
                return;
            }
            for (int i = 0; i < ink.length; i++) {
                int row = i / width;
                int column = i % width;
                if (row < top || row >= bottom || column < left || column >= right) {
                    ink[i] = 0;
                }
            }
        });
    }

    /** The greatest difference between two neighbours, 0..1: 1 for a sharp edge, 0.1 for one that fades over 10. */
    private static double steepest(int width, float[] ink) {
        float steepest = 0;
        for (int i = 0; i < ink.length; i++) {
            if (i % width > 0) {
                steepest = Math.max(steepest, Math.abs(ink[i] - ink[i - 1]));
            }
            if (i >= width) {
                steepest = Math.max(steepest, Math.abs(ink[i] - ink[i - width]));
            }
        }
        return steepest;
    }
}
