package digitpad.ink.nondigits;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** More than a digit: several of them in a row, and digits that were crossed out. */
public final class DigitMixtures {
    private static final int PAIRS = 90;
    private static final int TRIPLES = 20;
    private static final int CROSSED_OUT = 30;

    /** Between two digits in a row, where they are about 100 high. */
    private static final double NARROWEST_GAP = 22;

    private final List<LabeledInk> digits;
    private final RandomGenerator random;
    private final DrawingSimulator hand;

    private DigitMixtures(List<LabeledInk> digits, RandomGenerator random) {
        this.digits = digits;
        this.random = random;
        hand = new DrawingSimulator(random);
    }

    /**
     * @throws IllegalArgumentException if there are no digits
     */
    public static List<NonDigit> draw(List<LabeledInk> digits, RandomGenerator random) {
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("there are no digits to put side by side");
        }
        DigitMixtures mixtures = new DigitMixtures(digits, random);
        return Stream.of(
                        Stream.generate(() -> mixtures.row(2)).limit(PAIRS),
                        Stream.generate(() -> mixtures.row(3)).limit(TRIPLES),
                        Stream.generate(mixtures::crossedOut).limit(CROSSED_OUT))
                .flatMap(some -> some)
                .toList();
    }

    /** Digits of one writer beside each other, with the room between them that a hand leaves. */
    private NonDigit row(int count) {
        List<LabeledInk> row = new ArrayList<>(List.of(any(digits)));
        List<LabeledInk> byWriter = digits.stream()
                .filter(digit -> digit.writer().equals(row.get(0).writer()))
                .toList();
        while (row.size() < count) {
            row.add(any(byWriter));
        }
        Outline drawn = null;
        StringBuilder name = new StringBuilder();
        for (LabeledInk digit : row) {
            name.append(digit.label());
            Outline one = Outline.of(digit.ink()).fitted(100 * random.nextDouble(0.85, 1.1));
            double top = random.nextDouble(-8, 8);
            double gap = random.nextDouble(NARROWEST_GAP, 50);
            drawn = drawn == null
                    ? one.shifted(0, top)
                    : drawn.with(one.shifted(drawn.left() + drawn.width() + gap, top));
        }
        double side = random.nextDouble(0.2 * count, 0.9) * Ink.PAD_SIZE;
        double gap = NARROWEST_GAP * side / Math.max(drawn.width(), drawn.height());
        // No broader than leaves paper in the gaps.
        double pen = random.nextDouble(8, Math.max(8.5, Math.min(8 + side / 25, 0.8 * gap)));
        return new NonDigit("several digits", name.toString(), hand.place(drawn.fitted(side - pen), pen, 0));
    }

    /**
     * Crossed out so that nobody takes it for a way of writing the digit: one line alone would make a slashed 0 or a
     * barred 7.
     */
    private NonDigit crossedOut() {
        LabeledInk digit = any(digits);
        Outline drawn = Outline.of(digit.ink()).fitted(100);
        Outline marks = Outline.of(PathParser.strokes(marks(digit.label())));
        double breadth = Math.max(drawn.width(), 60) * random.nextDouble(1.1, 1.4);
        double height = drawn.height() * random.nextDouble(0.85, 1.05);
        double left = drawn.width() / 2 - breadth / 2;
        double top = drawn.height() / 2 - height / 2;
        Outline over =
                marks.moved(point -> new InkPoint(left + point.x() / 100 * breadth, top + point.y() / 100 * height));
        double side = random.nextDouble(0.4, 0.9) * Ink.PAD_SIZE;
        double pen = random.nextDouble(8, 8 + side / 25);
        Ink ink = hand.place(drawn.with(over).fitted(side - pen), pen, 0);
        return new NonDigit("crossed-out digit", "" + digit.label(), ink);
    }

    /**
     * Strokes over a box of 100 by 100: two diagonals, three level lines, or a line to and fro. Diagonals run along the
     * strokes of an 8, which then looks as if it were not crossed out.
     */
    private String marks(int label) {
        return switch (random.nextInt(label == 8 ? 1 : 0, 3)) {
            case 0 ->
                "M %s %s L %s %s M %s %s L %s %s"
                        .formatted(near(0), near(0), near(100), near(100), near(100), near(0), near(0), near(100));
            case 1 ->
                "M %s %s L %s %s M %s %s L %s %s M %s %s L %s %s"
                        .formatted(
                                near(0), near(28), near(100), near(20), near(0), near(52), near(100), near(46), near(0),
                                near(78), near(100), near(72));
            default ->
                "M %s %s L %s %s L %s %s L %s %s L %s %s L %s %s"
                        .formatted(
                                near(0), near(12), near(100), near(5), near(0), near(40), near(100), near(38), near(0),
                                near(75), near(100), near(78));
        };
    }

    private int near(int coordinate) {
        return coordinate + random.nextInt(-5, 6);
    }

    private LabeledInk any(List<LabeledInk> from) {
        return from.get(random.nextInt(from.size()));
    }
}
