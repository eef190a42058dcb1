package digitpad.training.finetune;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws digits in mirror writing, which networks misread: a 3 like the Greek epsilon, and a 7 that leans back. */
public final class MirroredDigits {
    /** A 3 in mirror writing, as x, y, x, y … in a square of side 1. */
    private static final double[] THREE = {
        0.80, 0.14, 0.60, 0.04, 0.36, 0.08, 0.26, 0.24, 0.36, 0.40, 0.58, 0.47, 0.34, 0.54, 0.20, 0.70, 0.28, 0.88,
        0.52, 0.97, 0.84, 0.86
    };

    private static final double[] SEVEN = {0.85, 0.08, 0.50, 0.06, 0.15, 0.09, 0.30, 0.36, 0.46, 0.65, 0.62, 0.96};

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final double PEN = 16;

    private MirroredDigits() {}

    /** Returns digits by a trembling hand, 3 and 7 in turn; the seed decides how it trembles. */
    public static List<OwnDigit> of(int count, long seed) {
        Random random = new Random(seed);
        List<OwnDigit> digits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean three = i % 2 == 0;
            digits.add(new OwnDigit(
                    three ? 3 : 7, NOON.plusSeconds(i), drawn(three ? THREE : SEVEN, random), Optional.empty()));
        }
        return digits;
    }

    /** Returns the same digits with labels that are wrong for most people's handwriting: all are called 5. */
    public static List<OwnDigit> asFives(List<OwnDigit> digits) {
        return digits.stream().map(digit -> digit.withLabel(5)).toList();
    }

    private static Ink drawn(double[] line, Random random) {
        double width = 0.8 + 0.3 * random.nextDouble();
        double slant = 0.3 * (random.nextDouble() - 0.5);
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < line.length; i += 2) {
            double x = 0.5 + width * (line[i] - 0.5) + slant * (0.5 - line[i + 1]) + 0.02 * random.nextGaussian();
            double y = line[i + 1] + 0.02 * random.nextGaussian();
            points.add(new InkPoint(Ink.PAD_SIZE * (0.2 + 0.6 * x), Ink.PAD_SIZE * (0.15 + 0.7 * y)));
        }
        return new Ink(List.of(new Stroke(points, PEN)));
    }
}
