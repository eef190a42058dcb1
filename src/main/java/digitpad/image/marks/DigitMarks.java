package digitpad.image.marks;

import java.util.ArrayList;
import java.util.List;

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

    /** Two things side by side are apart if the gap between them is this share of their height together. */
    private static final double MIN_GAP_BESIDE = 0.14;

    /** Two things above each other are apart if the gap between them is this share of their height together. */
    private static final double MIN_GAP_STACKED = 0.06;

    /** Two things above each other are together at least this many times as high as wide. */
    private static final double MIN_ASPECT_STACKED = 2.2;

    /** A mark more than this many times as high as wide may be a part of a straight stroke. */
    private static final double MAX_STROKE_ASPECT = 2.5;

    /** Things of comparable size: the longer side of the smaller is at least this share of the other's. */
    private static final double COMPARABLE_LENGTH = 0.5;

    /** Things of comparable size: the smaller has at least this share of the other's ink. */
    private static final double COMPARABLE_MASS = 0.2;

    /** A mark that is this many times as wide as high is a word; the widest digits are about as wide as high. */
    private static final double MAX_ASPECT = 2;

    /** In a photograph, a digit is at least this share of the picture's longer side; smaller marks are texture. */
    private static final double MIN_LENGTH = 0.05;

    private final int width;
    private final Marks marks;
    private final boolean dirty;

    private DigitMarks(int width, float[] ink, boolean dirty) {
        this.width = width;
        this.dirty = dirty;
        marks = Marks.of(width, ink, 0);
    }

    /**
     * Clears all ink that is not the digit's.
     *
     * @param dirty whether small specks are dirt; in a clean drawing each was drawn
     * @return false if the picture shows several things; the ink is then unchanged
     */
    public static boolean select(int width, float[] ink, boolean dirty) {
        return new DigitMarks(width, ink, dirty).select();
    }

    private boolean select() {
        Mark main = main();
        if (main == null || (dirty && main.longerSide() < minLength())) {
            if (dirty) {
                marks.erase(mark -> true);
            }
            return true;
        }
        List<Mark> candidates = new ArrayList<>();
        for (Mark mark : marks.all()) {
            if (mark.number() != main.number() && !isSpeck(mark, main)) {
                candidates.add(mark);
            }
        }
        boolean[] kept = new boolean[marks.all().size() + 1];
        kept[main.number()] = true;
        if (!candidates.isEmpty()) {
            DistanceFrom distances = DistanceFrom.marks(width, marks, kept);
            if (candidates.stream().anyMatch(mark -> isAnotherThing(mark, main, distances.to(mark.number())))) {
                return false;
            }
            addNear(candidates, MAX_GAP * main.longerSide(), distances, kept);
        }
        if (main.width() > MAX_ASPECT * main.height()) {
            return false;
        }
        marks.erase(mark -> !kept[mark.number()] && (dirty || isFar(mark, main)));
        return true;
    }

    /** Keeps the marks that are near a kept one, so that a broken stroke is followed from part to part. */
    private void addNear(List<Mark> candidates, double reach, DistanceFrom fromMain, boolean[] kept) {
        DistanceFrom distances = fromMain;
        boolean added = true;
        while (added) {
            added = false;
            for (Mark mark : candidates) {
                if (!kept[mark.number()] && distances.to(mark.number()) <= reach) {
                    kept[mark.number()] = true;
                    added = true;
                }
            }
            if (added) {
                distances = DistanceFrom.marks(width, marks, kept);
            }
        }
    }

    private double minLength() {
        int height = marks.labels().length / width;
        return MIN_LENGTH * Math.max(width, height);
    }

    /** Returns the mark with the most ink that is not only a stain; null if there is none. */
    private Mark main() {
        Mark main = null;
        for (Mark mark : marks.all()) {
            if (mark.peak() >= MIN_PEAK && (main == null || mark.mass() > main.mass())) {
                main = mark;
            }
        }
        return main;
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

    /**
     * Returns whether a mark is a thing of its own. Parts of a broken digit may be as large, but their gaps are small
     * compared with the digit, and parts above each other are together not much higher than wide.
     */
    private static boolean isAnotherThing(Mark mark, Mark main, double gap) {
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

    /** Returns whether a mark may be a part of a straight stroke, such as a broken 1. */
    private static boolean isThin(Mark mark) {
        return mark.height() > MAX_STROKE_ASPECT * mark.width();
    }
}
