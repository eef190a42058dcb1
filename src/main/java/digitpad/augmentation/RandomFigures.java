package digitpad.augmentation;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws random figures that are not digits: polygons, and compositions of lines, arcs, waves and dots. */
final class RandomFigures {
    private static final double PEN_WIDTH = 14;
    private static final double CENTER = Ink.PAD_SIZE / 2;

    /** With more corners, a polygon could be a 0. */
    private static final int MAX_CORNERS = 5;

    /** With fewer parts, a composition could be a digit, such as a 5 of a line and an arc. */
    private static final int MIN_PARTS = 3;

    private static final int MAX_PARTS = 5;
    private static final int SAMPLES = 16;

    private RandomFigures() {}

    /** Returns a new random figure. */
    static Ink draw(RandomGenerator random) {
        return random.nextBoolean() ? polygon(random) : composition(random);
    }

    /** Returns a polygon with three to five corners, in some cases with lines or a dot inside. */
    private static Ink polygon(RandomGenerator random) {
        int corners = 3 + random.nextInt(MAX_CORNERS - 2);
        double turn = random.nextDouble() * 2 * Math.PI;
        double width = RandomDraws.between(50, 100, random);
        double height = RandomDraws.between(50, 100, random);
        List<InkPoint> outline = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * (i + RandomDraws.symmetric(0.25, random)) / corners;
            outline.add(new InkPoint(CENTER + width * Math.cos(angle), CENTER + height * Math.sin(angle)));
        }
        outline.add(outline.get(0));
        List<Stroke> strokes = new ArrayList<>(List.of(straight(outline)));
        int inside = random.nextInt(3);
        for (int i = 0; i < inside; i++) {
            strokes.add(random.nextInt(3) == 0 ? dot(0.4, random) : line(0.5, random));
        }
        return new Ink(strokes);
    }

    /** Returns lines, arcs and waves, in some cases with dots. A ring with a line could be a digit. */
    private static Ink composition(RandomGenerator random) {
        List<Stroke> strokes = new ArrayList<>();
        int parts = MIN_PARTS + random.nextInt(MAX_PARTS - MIN_PARTS + 1);
        for (int i = 0; i < parts; i++) {
            strokes.add(
                    switch (random.nextInt(4)) {
                        case 0, 1 -> line(1, random);
                        case 2 -> arc(random);
                        default -> wave(random);
                    });
        }
        int dots = random.nextInt(3);
        for (int i = 0; i < dots; i++) {
            strokes.add(dot(1, random));
        }
        return new Ink(strokes);
    }

    /** Returns a position in the middle {@code share} of the pad. */
    private static double position(double share, RandomGenerator random) {
        return CENTER + RandomDraws.symmetric(90 * share, random);
    }

    private static Stroke line(double share, RandomGenerator random) {
        return straight(List.of(
                new InkPoint(position(share, random), position(share, random)),
                new InkPoint(position(share, random), position(share, random))));
    }

    private static Stroke dot(double share, RandomGenerator random) {
        return new Stroke(List.of(new InkPoint(position(share, random), position(share, random))), PEN_WIDTH);
    }

    private static Stroke arc(RandomGenerator random) {
        double degrees = RandomDraws.between(90, 250, random);
        double centerX = position(0.7, random);
        double centerY = position(0.7, random);
        double width = RandomDraws.between(15, 60, random);
        double height = width * RandomDraws.between(0.6, 1.6, random);
        double start = random.nextDouble() * 360;
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i <= SAMPLES; i++) {
            double angle = Math.toRadians(start + degrees * i / SAMPLES);
            points.add(new InkPoint(centerX + width * Math.cos(angle), centerY + height * Math.sin(angle)));
        }
        return new Stroke(points, PEN_WIDTH);
    }

    private static Stroke wave(RandomGenerator random) {
        double centerX = position(0.5, random);
        double centerY = position(0.5, random);
        double angle = random.nextDouble() * Math.PI;
        double length = RandomDraws.between(80, 180, random);
        double height = RandomDraws.between(8, 30, random);
        double turns = RandomDraws.between(1, 4, random);
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i <= 3 * SAMPLES; i++) {
            double t = i / (3.0 * SAMPLES);
            double along = (t - 0.5) * length;
            double across = height * Math.sin(2 * Math.PI * turns * t);
            points.add(new InkPoint(
                    centerX + along * Math.cos(angle) - across * Math.sin(angle),
                    centerY + along * Math.sin(angle) + across * Math.cos(angle)));
        }
        return new Stroke(points, PEN_WIDTH);
    }

    private static Stroke straight(List<InkPoint> corners) {
        return new Stroke(CornerPath.through(corners), PEN_WIDTH);
    }
}
