package digitpad.ink.nondigits;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws non-digits from digits: several digits in a row, and crossed-out digits. */
public final class DigitMixtures {
    private static final int PAIRS = 90;
    private static final int TRIPLES = 20;
    private static final int CROSSED_OUT = 30;

    /** The minimum gap between two digits in a row, if they are about 100 high. */
    private static final double MIN_GAP = 22;

    private final List<LabeledInk> digits;
    private final RandomGenerator random;
    private final DrawingSimulator simulator;

    private DigitMixtures(List<LabeledInk> digits, RandomGenerator random) {
        this.digits = digits;
        this.random = random;
        simulator = new DrawingSimulator(random);
    }

    /**
     * Returns all rows and crossed-out digits.
     *
     * @throws IllegalArgumentException if there are no digits
     */
    public static List<NonDigit> draw(List<LabeledInk> digits, RandomGenerator random) {
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("rows of digits need at least one digit");
        }
        DigitMixtures mixtures = new DigitMixtures(digits, random);
        return Stream.of(
                        Stream.generate(() -> mixtures.row(2)).limit(PAIRS),
                        Stream.generate(() -> mixtures.row(3)).limit(TRIPLES),
                        Stream.generate(mixtures::crossedOut).limit(CROSSED_OUT))
                .flatMap(drawings -> drawings)
                .toList();
    }

    /** Returns digits of one writer side by side, with gaps as in handwriting. */
    private NonDigit row(int count) {
        List<LabeledInk> row = new ArrayList<>(List.of(randomDigit(digits)));
        List<LabeledInk> byWriter = digits.stream()
                .filter(digit -> digit.writer().equals(row.get(0).writer()))
                .toList();
        while (row.size() < count) {
            row.add(randomDigit(byWriter));
        }
        Outline drawn = null;
        StringBuilder name = new StringBuilder();
        for (LabeledInk digit : row) {
            name.append(digit.label());
            Outline one = Outline.of(digit.ink()).fitted(100 * random.nextDouble(0.85, 1.1));
            double top = random.nextDouble(-8, 8);
            double gap = random.nextDouble(MIN_GAP, 50);
            drawn = drawn == null
                    ? one.shifted(0, top)
                    : drawn.with(one.shifted(drawn.left() + drawn.width() + gap, top));
        }
        double side = random.nextDouble(0.2 * count, 0.9) * Ink.PAD_SIZE;
        double gap = MIN_GAP * side / Math.max(drawn.width(), drawn.height());
        // Keep the pen narrow enough to leave paper in the gaps.
        double pen = random.nextDouble(8, Math.max(8.5, Math.min(8 + side / 25, 0.8 * gap)));
        return new NonDigit("several digits", name.toString(), simulator.place(drawn.fitted(side - pen), pen, 0));
    }

    /**
     * Returns a digit crossed out with more than one line, because a single line would make a slashed 0 or a barred 7.
     */
    private NonDigit crossedOut() {
        LabeledInk digit = randomDigit(digits);
        Outline drawn = Outline.of(digit.ink()).fitted(100);
        Outline marks = Outline.of(PathParser.parse(marks(digit.label())));
        double width = Math.max(drawn.width(), 60) * random.nextDouble(1.1, 1.4);
        double height = drawn.height() * random.nextDouble(0.85, 1.05);
        double left = drawn.width() / 2 - width / 2;
        double top = drawn.height() / 2 - height / 2;
        Outline crossingOut =
                marks.moved(point -> new InkPoint(left + point.x() / 100 * width, top + point.y() / 100 * height));
        double side = random.nextDouble(0.4, 0.9) * Ink.PAD_SIZE;
        double pen = random.nextDouble(8, 8 + side / 25);
        Ink ink = simulator.place(drawn.with(crossingOut).fitted(side - pen), pen, 0);
        return new NonDigit("crossed-out digit", "" + digit.label(), ink);
    }

    /**
     * Returns strokes over a box of 100 by 100, in the notation of {@link PathParser}: two diagonals, three
     * horizontal lines, or a zigzag. An 8 gets no diagonals, because they would follow its strokes.
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

    /** Returns the coordinate, shifted by up to 5. */
    private int near(int coordinate) {
        return coordinate + random.nextInt(-5, 6);
    }

    private LabeledInk randomDigit(List<LabeledInk> from) {
        return from.get(random.nextInt(from.size()));
    }
}
