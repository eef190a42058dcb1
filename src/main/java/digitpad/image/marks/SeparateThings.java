package digitpad.image.marks;

/**
 * Decides whether two marks are things of their own, such as two digits. Parts of a broken digit may be as large, but
 * their gaps are small compared with the digit, and parts above each other are together not much higher than wide.
 */
final class SeparateThings {
    /** Two things side by side are apart if the gap between them is this share of their height together. */
    private static final double MIN_GAP_BESIDE = 0.14;

    /** Two things above each other are apart if the gap between them is this share of their height together. */
    private static final double MIN_GAP_STACKED = 0.06;

    /** Two things above each other are together at least this many times as high as wide. */
    private static final double MIN_ASPECT_STACKED = 2.2;

    /** A mark more than this many times as high as wide may be a part of a straight stroke, such as a broken 1. */
    private static final double MAX_STROKE_ASPECT = 2.5;

    /** Things of comparable size: the longer side of the smaller is at least this share of the other's. */
    private static final double COMPARABLE_LENGTH = 0.5;

    /** Things of comparable size: the smaller has at least this share of the other's ink. */
    private static final double COMPARABLE_MASS = 0.2;

    private SeparateThings() {}

    /**
     * Returns whether {@code mark} is another thing than {@code main}, which has more ink.
     *
     * @param gap the distance of the nearest pixels of both
     */
    static boolean isAnother(Mark mark, Mark main, double gap) {
        if (mark.longerSide() < COMPARABLE_LENGTH * main.longerSide() || mark.mass() < COMPARABLE_MASS * main.mass()) {
            return false;
        }
        int height = Math.max(mark.bottom(), main.bottom()) - Math.min(mark.top(), main.top()) + 1;
        int breadth = Math.max(mark.right(), main.right()) - Math.min(mark.left(), main.left()) + 1;
        if (mark.left() > main.right() || mark.right() < main.left()) {
            return gap >= MIN_GAP_BESIDE * height;
        }
        boolean stacked = mark.top() > main.bottom() || mark.bottom() < main.top();
        return stacked
                && height >= MIN_ASPECT_STACKED * breadth
                && gap >= MIN_GAP_STACKED * height
                && !(isThin(mark) && isThin(main));
    }

    private static boolean isThin(Mark mark) {
        return mark.height() > MAX_STROKE_ASPECT * mark.width();
    }
}
