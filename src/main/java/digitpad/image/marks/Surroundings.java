package digitpad.image.marks;

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

    /** What remains inside must be at least this share of the picture's longer side. */
    private static final double MIN_REMAINING = 0.08;

    /** The sides of a box are at most as thick as this share of its shorter side. */
    private static final double MAX_BOX_SIDE = 0.1;

    /** So much of a box lies along its sides. */
    private static final double MIN_BOX_SHARE = 0.85;

    /** The end of a line is at least this many times as long as thick. */
    private static final double MIN_LINE_RATIO = 5;

    /** The end of a line lies within this share of the picture's longer side from the border. */
    private static final double BORDER_ZONE = 0.07;

    private Surroundings() {}

    /** Clears the surroundings in {@code ink}, 0..1 row by row, in place. */
    public static void remove(int width, float[] ink, float threshold) {
        int height = ink.length / width;
        Marks marks = Marks.of(width, ink, threshold);
        int[] alongSides = alongSides(marks, width);
        double minRemaining = MIN_REMAINING * Math.max(width, height);
        boolean somethingRemains = marks.all().stream()
                .anyMatch(mark -> mark.longerSide() >= minRemaining
                        && !isSurrounding(mark, alongSides[mark.number()], marks, width, height));
        if (somethingRemains) {
            marks.erase(mark -> isSurrounding(mark, alongSides[mark.number()], marks, width, height));
        }
    }

    private static boolean isSurrounding(Mark mark, int alongSides, Marks marks, int width, int height) {
        return mark.borderPixels() >= MIN_BORDER_SHARE * 2 * (width + height)
                || isShadow(mark, marks)
                || isBox(mark, alongSides, marks)
                || isLineAtBorder(mark, width, height);
    }

    /** Returns whether a mark is fainter than the strongest, and cut off by the border along much of its extent. */
    private static boolean isShadow(Mark mark, Marks marks) {
        double strongest = marks.all().stream()
                .filter(other -> other.pixels() >= mark.pixels() / 10)
                .mapToDouble(Mark::meanInk)
                .max()
                .orElse(0);
        return mark.borderPixels() >= MIN_SHADOW_BORDER * (mark.width() + mark.height())
                && mark.meanInk() < MAX_SHADOW_INK * strongest;
    }

    /** Returns whether a mark consists of the four sides of a rectangle and has other ink inside. */
    private static boolean isBox(Mark mark, int alongSides, Marks marks) {
        return mark.shorterSide() >= 8
                && alongSides >= MIN_BOX_SHARE * mark.pixels()
                && mark.pixels() >= 0.5 * (mark.width() + mark.height())
                && marks.all().stream()
                        .anyMatch(other -> other.number() != mark.number()
                                && mark.contains(other)
                                && other.longerSide() >= 0.25 * mark.shorterSide());
    }

    private static boolean isLineAtBorder(Mark mark, int width, int height) {
        double zone = BORDER_ZONE * Math.max(width, height);
        boolean upright = mark.height() > mark.width();
        boolean atBorder = upright
                ? mark.right() < zone || mark.left() >= width - zone
                : mark.bottom() < zone || mark.top() >= height - zone;
        return atBorder && mark.longerSide() >= MIN_LINE_RATIO * mark.shorterSide();
    }

    /** Counts, for each mark, the pixels near the sides of its bounding box. */
    private static int[] alongSides(Marks marks, int width) {
        Mark[] byNumber = new Mark[marks.all().size() + 1];
        marks.all().forEach(mark -> byNumber[mark.number()] = mark);
        int[] counts = new int[byNumber.length];
        int[] labels = marks.labels();
        for (int i = 0; i < labels.length; i++) {
            Mark mark = byNumber[labels[i]];
            if (mark != null) {
                double depth = Math.max(2, MAX_BOX_SIDE * mark.shorterSide());
                int column = i % width;
                int row = i / width;
                int distance = Math.min(
                        Math.min(column - mark.left(), mark.right() - column),
                        Math.min(row - mark.top(), mark.bottom() - row));
                counts[labels[i]] += distance < depth ? 1 : 0;
            }
        }
        return counts;
    }
}
