package digitpad.image.marks;

import digitpad.image.paper.Plane;

/**
 * Removes what surrounds the digit and is no part of it: frames and desks along the border, boxes around the digit, and
 * ends of lines at the border. Nothing is removed unless something of a digit's size remains.
 */
public final class Surroundings {
    /** A mark that touches the border with this share of the picture's circumference is a frame, a desk or a shadow. */
    private static final double MIN_BORDER_SHARE = 0.12;

    /** A shadow in a corner is cut off by the border along this share of its width and height together. */
    private static final double MIN_SHADOW_BORDER = 0.25;

    /** A shadow has at most this share of the ink's contrast. */
    private static final double MAX_SHADOW_INK = 0.78;

    /** A shadow is at most this many times as large as the marks with which it is compared. */
    private static final int MAX_AREA_RATIO = 10;

    /** What remains inside must be at least this share of the picture's longer side. */
    private static final double MIN_REMAINING = 0.08;

    /** What is inside of a box is at least this share of the box's shorter side. */
    private static final double MIN_INSIDE_BOX = 0.25;

    /** The end of a line is at least this many times as long as thick. */
    private static final double MIN_LINE_RATIO = 5;

    /** The end of a line lies within this share of the picture's longer side from the border. */
    private static final double BORDER_ZONE = 0.07;

    private final Marks marks;
    private final BoxSides sides;

    private Surroundings(Marks marks) {
        this.marks = marks;
        sides = new BoxSides(marks);
    }

    /** Clears the surroundings in {@code ink}, in place. Marks consist of pixels with more than {@code threshold}. */
    public static void remove(Plane ink, float threshold) {
        Marks marks = Marks.of(ink, threshold);
        Surroundings surroundings = new Surroundings(marks);
        double minRemaining = MIN_REMAINING * ink.longerSide();
        if (marks.all().stream().anyMatch(mark -> mark.longerSide() >= minRemaining && !surroundings.contain(mark))) {
            marks.erase(surroundings::contain);
        }
    }

    private boolean contain(Mark mark) {
        return mark.borderPixels() >= MIN_BORDER_SHARE * 2 * (marks.width() + marks.height())
                || isShadow(mark)
                || isBoxAroundOthers(mark)
                || isLineAtBorder(mark);
    }

    /** Returns whether a mark is fainter than the strongest, and cut off by the border along much of its extent. */
    private boolean isShadow(Mark mark) {
        return mark.borderPixels() >= MIN_SHADOW_BORDER * (mark.width() + mark.height())
                && mark.meanInk() < MAX_SHADOW_INK * strongestInk(mark.pixels() / MAX_AREA_RATIO);
    }

    /** Returns the strongest mean ink of the marks with this many pixels or more. */
    private double strongestInk(int minPixels) {
        return marks.all().stream()
                .filter(mark -> mark.pixels() >= minPixels)
                .mapToDouble(Mark::meanInk)
                .max()
                .orElse(0);
    }

    private boolean isBoxAroundOthers(Mark mark) {
        return sides.formBox(mark)
                && marks.all().stream()
                        .anyMatch(other -> other.number() != mark.number()
                                && mark.contains(other)
                                && other.longerSide() >= MIN_INSIDE_BOX * mark.shorterSide());
    }

    private boolean isLineAtBorder(Mark mark) {
        double zone = BORDER_ZONE * Math.max(marks.width(), marks.height());
        boolean upright = mark.height() > mark.width();
        boolean atBorder = upright
                ? mark.right() < zone || mark.left() >= marks.width() - zone
                : mark.bottom() < zone || mark.top() >= marks.height() - zone;
        return atBorder && mark.longerSide() >= MIN_LINE_RATIO * mark.shorterSide();
    }
}
