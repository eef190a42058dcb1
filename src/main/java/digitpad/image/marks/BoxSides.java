package digitpad.image.marks;

/** Finds marks that consist of the four sides of a rectangle. */
final class BoxSides {
    /** The sides of a box are at most as thick as this share of its shorter side. */
    private static final double MAX_THICKNESS = 0.1;

    /** A smaller box, in pixels along its shorter side, has no room for a digit. */
    private static final int MIN_SIDE = 8;

    /** So much of a box lies along its sides. */
    private static final double MIN_SHARE = 0.85;

    /** A box has so many pixels for each pixel of its width and height together; a complete one has 2 or more. */
    private static final double MIN_PIXELS = 0.5;

    /** By mark: the number of pixels near the sides of its bounding box. */
    private final int[] alongSides;

    BoxSides(Marks marks) {
        Mark[] byNumber = new Mark[marks.all().size() + 1];
        marks.all().forEach(mark -> byNumber[mark.number()] = mark);
        alongSides = new int[byNumber.length];
        int[] labels = marks.labels();
        for (int i = 0; i < labels.length; i++) {
            Mark mark = byNumber[labels[i]];
            if (mark != null && isAlongSide(i / marks.width(), i % marks.width(), mark)) {
                alongSides[labels[i]]++;
            }
        }
    }

    /** Returns whether a mark consists of the sides of a rectangle. */
    boolean formBox(Mark mark) {
        return mark.shorterSide() >= MIN_SIDE
                && alongSides[mark.number()] >= MIN_SHARE * mark.pixels()
                && mark.pixels() >= MIN_PIXELS * (mark.width() + mark.height());
    }

    private static boolean isAlongSide(int row, int column, Mark mark) {
        int fromSide = Math.min(column - mark.left(), mark.right() - column);
        int fromEnd = Math.min(row - mark.top(), mark.bottom() - row);
        return Math.min(fromSide, fromEnd) < Math.max(2, MAX_THICKNESS * mark.shorterSide());
    }
}
