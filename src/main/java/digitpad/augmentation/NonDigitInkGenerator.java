package digitpad.augmentation;

import digitpad.ink.Extent;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Draws non-digits as strokes: letters, shapes, scribbles, dots, mirrored digits, and digits side by side or on top of
 * each other.
 */
final class NonDigitInkGenerator {
    private static final double PEN_WIDTH = 14;
    private static final double PAD = Ink.PAD_SIZE;

    private final List<LabeledInk> digits;
    private final InkAugmenter augmenter = new InkAugmenter(new Augmentation(15, 0.25, 0, 0.25, 1.6, 0, 2, 0));

    /** @param digits used for rows, rotated and overlaid digits; if empty, those are left out */
    NonDigitInkGenerator(List<LabeledInk> digits) {
        this.digits = List.copyOf(digits);
    }

    /** Returns new random ink. */
    Ink next(RandomGenerator random) {
        int kind = random.nextInt(digits.isEmpty() ? 8 : 13);
        return switch (kind) {
            case 0, 1, 2 -> augmenter.augment(glyph(random), OptionalInt.empty(), random);
            case 3, 4 -> augmenter.augment(RandomFigures.draw(random), OptionalInt.empty(), random);
            case 5, 6 -> scribble(random);
            case 7 -> small(random);
            case 8, 9 -> row(random);
            case 10 -> mirrored(random);
            case 11 -> rotated(random);
            default -> overlaid(random);
        };
    }

    private static Ink glyph(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>();
        for (List<InkPoint> path : Glyphs.paths(random.nextInt(Glyphs.count()))) {
            strokes.add(stroke(path.stream()
                    .map(point -> new InkPoint(60 + 12 * point.x(), 50 + 12 * point.y()))
                    .toList()));
        }
        return new Ink(strokes);
    }

    /** Returns one to five strokes through random points, or, in a quarter of the cases, a single hatching stroke. */
    private static Ink scribble(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>();
        boolean hatching = random.nextInt(4) == 0;
        int count = hatching ? 1 : 1 + random.nextInt(5);
        int turns = hatching ? 6 + random.nextInt(14) : Math.max(2, (4 + random.nextInt(26)) / count);
        double angle = random.nextDouble() * Math.PI;
        for (int i = 0; i < count; i++) {
            List<InkPoint> points = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                double along = hatching ? (turn % 2) + 0.3 * random.nextDouble() : random.nextDouble();
                double across = hatching ? turn / (double) turns : random.nextDouble();
                double x = (along - 0.5) * 180;
                double y = (across - 0.5) * 180;
                points.add(new InkPoint(
                        PAD / 2 + x * Math.cos(angle) - y * Math.sin(angle),
                        PAD / 2 + x * Math.sin(angle) + y * Math.cos(angle)));
            }
            strokes.add(stroke(points));
        }
        return new Ink(strokes);
    }

    /** Returns one or several dots or short ticks; a single tick is nearly horizontal, so that it is not a 1. */
    private static Ink small(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>();
        int count = random.nextInt(2) * random.nextInt(4);
        for (int i = 0; i <= count; i++) {
            InkPoint start = new InkPoint(
                    RandomDraws.between(60, 220, random), count == 0 ? 140 : RandomDraws.between(60, 220, random));
            List<InkPoint> points = new ArrayList<>(List.of(start));
            double length =
                    random.nextBoolean() ? random.nextDouble() * PEN_WIDTH : RandomDraws.between(20, 60, random);
            double angle = count == 0 ? RandomDraws.symmetric(0.5, random) : random.nextDouble() * Math.PI;
            points.add(new InkPoint(start.x() + length * Math.cos(angle), start.y() + length * Math.sin(angle)));
            strokes.add(stroke(points));
        }
        return new Ink(strokes);
    }

    /** Returns two digits side by side, or three in a fifth of the cases. */
    private Ink row(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 3 : 2;
        double left = 0;
        for (int i = 0; i < count; i++) {
            Ink digit = digit(random);
            double size = RandomDraws.between(0.35, 0.5, random);
            Extent box = Extent.ofSamples(digit);
            double shift = left - size * box.left();
            double offsetY = RandomDraws.symmetric(12, random);
            for (Stroke stroke : digit.strokes()) {
                strokes.add(stroke(stroke.points().stream()
                        .map(point -> new InkPoint(shift + size * point.x(), offsetY + size * point.y()))
                        .toList()));
            }
            left += size * box.width() + RandomDraws.between(12, 45, random);
        }
        return new Ink(strokes);
    }

    /** Returns a digit on its side, or an overlaid digit if the one drawn is still a digit when on its side. */
    private Ink rotated(RandomGenerator random) {
        LabeledInk digit = digits.get(random.nextInt(digits.size()));
        if (!NonDigitGenerator.isNonDigitOnItsSide(digit.label())) {
            return overlaid(random);
        }
        int direction = random.nextBoolean() ? 1 : -1;
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : augmenter
                .augment(digit.ink(), OptionalInt.of(digit.label()), random)
                .strokes()) {
            strokes.add(stroke(stroke.points().stream()
                    .map(point -> new InkPoint(
                            PAD / 2 - direction * (point.y() - PAD / 2), PAD / 2 + direction * (point.x() - PAD / 2)))
                    .toList()));
        }
        return new Ink(strokes);
    }

    /** Returns a mirrored digit, or an overlaid digit if the one drawn may be read as a digit when mirrored. */
    private Ink mirrored(RandomGenerator random) {
        LabeledInk digit = digits.get(random.nextInt(digits.size()));
        if (!isNonDigitInMirror(digit.label())) {
            return overlaid(random);
        }
        Ink drawn = augmenter.augment(digit.ink(), OptionalInt.of(digit.label()), random);
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : drawn.strokes()) {
            strokes.add(stroke(stroke.points().stream()
                    .map(point -> new InkPoint(PAD - point.x(), point.y()))
                    .toList()));
        }
        return new Ink(strokes);
    }

    /** Returns whether this digit is no digit in a mirror. A 2 looks like a 5 there, and a 5 like a 2. */
    private static boolean isNonDigitInMirror(int digit) {
        return switch (digit) {
            case 3, 4, 6, 7, 9 -> true;
            default -> false;
        };
    }

    /** Returns a digit with another digit or a scribble on top. */
    private Ink overlaid(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>(digit(random).strokes());
        Ink overlay = random.nextBoolean() ? scribble(random) : digit(random);
        double shiftX = RandomDraws.symmetric(60, random);
        double shiftY = RandomDraws.symmetric(60, random);
        for (Stroke stroke : overlay.strokes()) {
            strokes.add(stroke(stroke.points().stream()
                    .map(point -> new InkPoint(point.x() + shiftX, point.y() + shiftY))
                    .toList()));
        }
        return new Ink(strokes);
    }

    private Ink digit(RandomGenerator random) {
        LabeledInk digit = digits.get(random.nextInt(digits.size()));
        return augmenter.augment(digit.ink(), OptionalInt.of(digit.label()), random);
    }

    private static Stroke stroke(List<InkPoint> points) {
        return new Stroke(points, PEN_WIDTH);
    }
}
