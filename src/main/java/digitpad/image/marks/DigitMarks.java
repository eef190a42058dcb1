package digitpad.image.marks;

import digitpad.image.paper.Plane;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the marks of the digit: the largest, and all that lie close to it, such as the detached bar of a 5 or the
 * parts of a broken stroke. Everything else is dirt, unless it is as large as the digit; then the picture shows several
 * things.
 */
public final class DigitMarks {
    /** A mark with less ink than this share of the largest is a speck. The detached bar of a 5 has more. */
    private static final double MIN_MASS = 0.02;

    /** A mark is a stain if none of its pixels has this much ink. */
    private static final float MIN_PEAK = 0.5f;

    /** A part of the digit is at most this share of the digit's longer side away from the rest. */
    private static final double MAX_GAP = 0.3;

    /** A mark that is this many times as wide as high is a word; the widest digits are about as wide as high. */
    private static final double MAX_ASPECT = 2;

    /** In a photograph, a digit is at least this share of the picture's longer side; smaller marks are texture. */
    private static final double MIN_LENGTH = 0.05;

    private final Marks marks;
    private final boolean dirty;

    private DigitMarks(Marks marks, boolean dirty) {
        this.marks = marks;
        this.dirty = dirty;
    }

    /**
     * Clears all ink that is not the digit's, in place.
     *
     * @param dirty whether small specks are dirt; in a clean drawing each was drawn
     * @return false if the picture shows several things; the ink is then unchanged
     */
    public static boolean select(Plane ink, boolean dirty) {
        return new DigitMarks(Marks.of(ink, 0), dirty).select();
    }

    private boolean select() {
        Optional<Mark> main = main();
        if (main.isPresent()) {
            return select(main.get());
        }
        if (dirty) {
            marks.erase(mark -> true);
        }
        return true;
    }

    /** Returns the mark with the most ink that is not only a stain; none if it is so small that it is dirt. */
    private Optional<Mark> main() {
        double minLength = dirty ? MIN_LENGTH * Math.max(marks.width(), marks.height()) : 0;
        Mark main = null;
        for (Mark mark : marks.all()) {
            if (mark.peak() >= MIN_PEAK && (main == null || mark.mass() > main.mass())) {
                main = mark;
            }
        }
        return Optional.ofNullable(main).filter(mark -> mark.longerSide() >= minLength);
    }

    private boolean select(Mark main) {
        List<Mark> others = marks.all().stream()
                .filter(mark -> mark.number() != main.number() && !isSpeck(mark, main))
                .toList();
        boolean[] kept = new boolean[marks.all().size() + 1];
        kept[main.number()] = true;
        if (!others.isEmpty()) {
            DistanceFrom fromMain = DistanceFrom.marks(marks, kept);
            if (others.stream().anyMatch(mark -> SeparateThings.isAnother(mark, main, fromMain.to(mark.number())))) {
                return false;
            }
            keepNear(others, MAX_GAP * main.longerSide(), fromMain, kept);
        }
        if (main.width() > MAX_ASPECT * main.height()) {
            return false;
        }
        marks.erase(mark -> !kept[mark.number()] && (dirty || isFar(mark, main)));
        return true;
    }

    /** Keeps the marks that are near a kept one, so that a broken stroke is followed from part to part. */
    private void keepNear(List<Mark> others, double reach, DistanceFrom fromMain, boolean[] kept) {
        DistanceFrom distances = fromMain;
        boolean added = true;
        while (added) {
            added = false;
            for (Mark mark : others) {
                if (!kept[mark.number()] && distances.to(mark.number()) <= reach) {
                    kept[mark.number()] = true;
                    added = true;
                }
            }
            if (added) {
                distances = DistanceFrom.marks(marks, kept);
            }
        }
    }

    private static boolean isSpeck(Mark mark, Mark main) {
        return mark.peak() < MIN_PEAK || mark.mass() < MIN_MASS * main.mass();
    }

    private static boolean isFar(Mark mark, Mark main) {
        double reach = MAX_GAP * main.longerSide();
        return mark.right() < main.left() - reach
                || mark.left() > main.right() + reach
                || mark.bottom() < main.top() - reach
                || mark.top() > main.bottom() + reach;
    }
}
