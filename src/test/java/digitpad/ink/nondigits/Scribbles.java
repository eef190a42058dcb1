package digitpad.ink.nondigits;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.NonDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws scribbles, as from trying out the pen, and accidental dots and ticks. */
public final class Scribbles {
    private final RandomGenerator random;
    private final DrawingSimulator simulator;
    private final List<NonDigit> drawn = new ArrayList<>();

    private Scribbles(RandomGenerator random) {
        this.random = random;
        simulator = new DrawingSimulator(random);
    }

    /** Returns all scribbles. */
    public static List<NonDigit> draw(RandomGenerator random) {
        Scribbles scribbles = new Scribbles(random);
        scribbles.add(20, "random walk", () -> scribbles.simulator.draw(scribbles.walk()));
        scribbles.add(15, "jagged line", () -> scribbles.simulator.draw(scribbles.jaggedLine()));
        scribbles.add(15, "hatching", () -> scribbles.simulator.draw(scribbles.hatching()));
        scribbles.add(15, "back and forth", () -> scribbles.simulator.draw(scribbles.backAndForth()));
        scribbles.add(20, "filled blob", () -> scribbles.simulator.draw(scribbles.blob()));
        scribbles.add(20, "tangled loops", () -> scribbles.simulator.draw(scribbles.loops()));
        scribbles.add(10, "coil", () -> scribbles.simulator.draw(scribbles.coil()));
        scribbles.add(20, "short strokes", () -> scribbles.simulator.draw(scribbles.shortStrokes()));
        scribbles.add(8, "horizontal line", () -> scribbles.simulator.draw(PathParser.parse("M 0 50 L 100 50")));
        scribbles.add(6, "dot", () -> scribbles.drawSmall(List.of(List.of(new InkPoint(0, 0)))));
        scribbles.add(6, "two dots", () -> scribbles.drawSmall(scribbles.twoDots()));
        scribbles.add(6, "tiny tick", scribbles::tick);
        return scribbles.drawn;
    }

    private void add(int times, String name, Supplier<Ink> drawing) {
        for (int i = 0; i < times; i++) {
            drawn.add(new NonDigit("scribble", name, drawing.get()));
        }
    }

    /** Returns a random walk with slowly changing direction, which turns back if it is too far from the middle. */
    private List<List<InkPoint>> walk() {
        List<InkPoint> points = new ArrayList<>();
        int steps = random.nextInt(90, 200);
        double heading = random.nextDouble(2 * Math.PI);
        double turning = 0;
        double x = 50;
        double y = 50;
        for (int i = 0; i < steps; i++) {
            points.add(new InkPoint(x, y));
            turning = 0.85 * turning + random.nextGaussian() * 0.13;
            heading += turning;
            if (Math.hypot(x - 50, y - 50) > 42) {
                double toMiddle = Math.atan2(50 - y, 50 - x);
                heading += 0.35 * Math.sin(toMiddle - heading);
            }
            x += 3.5 * Math.cos(heading);
            y += 3.5 * Math.sin(heading);
        }
        return List.of(points);
    }

    private List<List<InkPoint>> jaggedLine() {
        StringBuilder path = new StringBuilder("M " + random.nextInt(100) + " " + random.nextInt(100));
        int corners = random.nextInt(9, 16);
        for (int i = 0; i < corners; i++) {
            path.append(" L ").append(random.nextInt(100)).append(' ').append(random.nextInt(100));
        }
        return PathParser.parse(path.toString());
    }

    /** Returns parallel strokes; in half of the cases they are crossed by others. */
    private List<List<InkPoint>> hatching() {
        double angle = random.nextDouble(Math.PI);
        List<List<InkPoint>> strokes = new ArrayList<>(parallels(angle, random.nextInt(5, 9)));
        if (random.nextBoolean()) {
            strokes.addAll(parallels(angle + random.nextDouble(0.7, 1.6), random.nextInt(4, 8)));
        }
        return strokes;
    }

    private List<List<InkPoint>> parallels(double angle, int count) {
        List<List<InkPoint>> strokes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double across = 100 * (i / (count - 1.0) - 0.5) + 2.5 * random.nextGaussian();
            double from = -50 + 6 * random.nextGaussian();
            double to = 50 + 6 * random.nextGaussian();
            strokes.add(line(rotated(from, across, angle), rotated(to, across, angle)));
        }
        return strokes;
    }

    /** Returns one stroke back and forth, with gaps between its lines. */
    private List<List<InkPoint>> backAndForth() {
        return sweeps(random.nextInt(6, 11), 100, random.nextDouble(55, 100), random.nextDouble(Math.PI));
    }

    /** Returns one stroke back and forth or in circles, so dense that no paper is visible. */
    private List<List<InkPoint>> blob() {
        double angle = random.nextDouble(Math.PI);
        if (random.nextBoolean()) {
            return sweeps(random.nextInt(17, 26), 100, random.nextDouble(60, 110), angle);
        }
        double flatness = random.nextDouble(0.5, 1);
        List<InkPoint> points = new ArrayList<>();
        double rounds = random.nextDouble(8, 12);
        int steps = (int) (rounds * 40);
        for (int i = 0; i < steps; i++) {
            double turn = 2 * Math.PI * rounds * i / steps;
            double radius = 50.0 * i / steps + random.nextGaussian() * 0.4;
            points.add(rotated(radius * Math.cos(turn), flatness * radius * Math.sin(turn), angle));
        }
        return List.of(points);
    }

    private List<List<InkPoint>> sweeps(int count, double length, double width, double angle) {
        List<InkPoint> points = new ArrayList<>();
        InkPoint here = null;
        for (int i = 0; i < count; i++) {
            double end = (i % 2 == 0 ? -0.5 : 0.5) * width + 4 * random.nextGaussian();
            double along = length * (i / (count - 1.0) - 0.5) + 0.8 * random.nextGaussian();
            // Narrower toward both ends, like a filled-in spot.
            double roundness = Math.sqrt(1 - 0.8 * Math.pow(2 * along / length, 2) / 1.2);
            InkPoint next = rotated(end * roundness, along, angle);
            points.addAll(here == null ? List.of(next) : line(here, next));
            here = next;
        }
        return List.of(points);
    }

    /** Returns one stroke of two slow and two fast waves, in x and y. */
    private List<List<InkPoint>> loops() {
        double slow = random.nextDouble(1.3, 2.4);
        double quick = random.nextDouble(4, 7);
        double reach = random.nextDouble(0.4, 0.7);
        double[] phases = random.doubles(4, 0, 2 * Math.PI).toArray();
        List<InkPoint> points = new ArrayList<>();
        int steps = 320;
        for (int i = 0; i < steps; i++) {
            double t = 2 * Math.PI * i / steps;
            points.add(new InkPoint(
                    50 * (Math.sin(slow * t + phases[0]) + reach * Math.sin(quick * t + phases[1])),
                    50 * (Math.sin(0.7 * slow * t + phases[2]) + reach * Math.sin(0.9 * quick * t + phases[3]))));
        }
        return List.of(points);
    }

    /** Returns loops in a row, like a telephone cord. */
    private List<List<InkPoint>> coil() {
        int turns = random.nextInt(3, 6);
        double height = random.nextDouble(35, 60);
        double angle = random.nextDouble(-0.6, 0.6);
        List<InkPoint> points = new ArrayList<>();
        int steps = turns * 30;
        for (int i = 0; i < steps; i++) {
            double t = 2 * Math.PI * turns * i / steps;
            points.add(rotated(100.0 * i / steps + 13 * Math.cos(t), height / 2 * Math.sin(t), angle));
        }
        return List.of(points);
    }

    private List<List<InkPoint>> shortStrokes() {
        List<List<InkPoint>> strokes = new ArrayList<>();
        int count = random.nextInt(4, 9);
        for (int i = 0; i < count; i++) {
            InkPoint start = new InkPoint(random.nextDouble(100), random.nextDouble(100));
            InkPoint offset = rotated(random.nextDouble(15, 45), 0, random.nextDouble(2 * Math.PI));
            strokes.add(line(start, new InkPoint(start.x() + offset.x(), start.y() + offset.y())));
        }
        return strokes;
    }

    private List<List<InkPoint>> twoDots() {
        return List.of(
                List.of(new InkPoint(0, 0)),
                List.of(rotated(random.nextDouble(45, 140), 0, random.nextDouble(Math.PI))));
    }

    /** Returns a short slide, no longer than the pen width. A longer vertical one would be a very small 1. */
    private Ink tick() {
        double pen = random.nextDouble(8, 30);
        InkPoint end = rotated(random.nextDouble(0.3, 0.9) * pen, 0, random.nextDouble(2 * Math.PI));
        return simulator.place(Outline.of(List.of(line(new InkPoint(0, 0), end))), pen, 0);
    }

    private Ink drawSmall(List<List<InkPoint>> strokes) {
        return simulator.place(Outline.of(strokes), random.nextDouble(8, 30), 0);
    }

    private static List<InkPoint> line(InkPoint start, InkPoint end) {
        List<InkPoint> points = new ArrayList<>();
        int steps = (int) Math.max(1, start.distanceTo(end) / 3);
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            points.add(
                    new InkPoint(start.x() + (end.x() - start.x()) * share, start.y() + (end.y() - start.y()) * share));
        }
        return points;
    }

    private static InkPoint rotated(double x, double y, double angle) {
        return new InkPoint(x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle));
    }
}
