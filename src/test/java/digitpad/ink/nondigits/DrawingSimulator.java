package digitpad.ink.nondigits;

import digitpad.ink.Drawing;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Draws strokes on the pad like a user with a mouse. Slant, stretch, rotation, wobble, size, position and pen width are
 * random.
 */
public final class DrawingSimulator {
    private static final double MIN_PEN_WIDTH = 8;
    private static final double MAX_PEN_WIDTH = 30;

    /** The maximum pen width as a share of the figure's longer side. A wider pen would fill its gaps. */
    private static final double MAX_PEN_SHARE = 0.12;

    /** The range of the figure's longer side, including the pen, as a share of the pad's side. */
    private static final double MIN_SIZE = 0.3;

    private static final double MAX_SIZE = 0.9;

    /** The size of a screen pixel in pad units, about half a unit. A mouse reports whole pixels. */
    private static final double PIXEL = 0.5;

    /**
     * The margin between samples and pad border, in pad units, because the curve extends slightly beyond its samples.
     */
    private static final double MARGIN = 4;

    private final RandomGenerator random;

    public DrawingSimulator(RandomGenerator random) {
        this.random = random;
    }

    /** Draws the strokes at a random size and position; the given size and position do not matter. */
    public Ink draw(List<List<InkPoint>> strokes) {
        double side = random.nextDouble(MIN_SIZE, MAX_SIZE) * Ink.PAD_SIZE;
        double pen = random.nextDouble(
                MIN_PEN_WIDTH, Math.max(MIN_PEN_WIDTH + 1, Math.min(MAX_PEN_WIDTH, side * MAX_PEN_SHARE)));
        double irregularity = random.nextDouble(0.4, 1.2);
        Outline drawn = Outline.of(strokes).fitted(100);
        drawn = drawn.moved(slanted()).withEachStrokeMoved(() -> shifted(irregularity));
        drawn = drawn.moved(wobbling(irregularity)).moved(rotated());
        return place(drawn.fitted(side - pen), pen, 0.3 * irregularity);
    }

    /** Draws the strokes at their given size, at a random position, with a pen of the given width. */
    Ink place(Outline drawn, double pen, double jitter) {
        double room = pen / 2 + MARGIN;
        double left = randomPosition(drawn.width(), room) - drawn.left();
        double top = randomPosition(drawn.height(), room) - drawn.top();
        Drawing drawing = new Drawing();
        for (List<InkPoint> stroke : drawn.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                InkPoint sample = new InkPoint(
                        pixel(stroke.get(i).x() + left + noise(jitter)),
                        pixel(stroke.get(i).y() + top + noise(jitter)));
                if (i == 0) {
                    drawing.beginStroke(sample, pen);
                } else {
                    drawing.moveTo(sample);
                }
            }
            drawing.endGesture();
        }
        return drawing.sheet().ink();
    }

    private UnaryOperator<InkPoint> slanted() {
        double slant = random.nextDouble(-0.12, 0.25);
        double stretch = Math.exp(random.nextDouble(-0.22, 0.22));
        return point -> new InkPoint((point.x() - slant * point.y()) * stretch, point.y());
    }

    private UnaryOperator<InkPoint> rotated() {
        double angle = Math.toRadians(random.nextDouble(-10, 10));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return point -> new InkPoint(point.x() * cos - point.y() * sin, point.x() * sin + point.y() * cos);
    }

    private UnaryOperator<InkPoint> shifted(double irregularity) {
        double x = noise(1.5 * irregularity);
        double y = noise(1.5 * irregularity);
        return point -> new InkPoint(point.x() + x, point.y() + y);
    }

    /** Returns two random waves, a long and a short one, which bend lines and distort circles. */
    private UnaryOperator<InkPoint> wobbling(double irregularity) {
        UnaryOperator<InkPoint> first = wave(irregularity * random.nextDouble(1, 4), random.nextDouble(90, 160));
        UnaryOperator<InkPoint> second = wave(irregularity * random.nextDouble(0.3, 1.3), random.nextDouble(30, 60));
        return point -> second.apply(first.apply(point));
    }

    private UnaryOperator<InkPoint> wave(double height, double length) {
        double direction = random.nextDouble(2 * Math.PI);
        double alongX = 2 * Math.PI / length * Math.cos(direction);
        double alongY = 2 * Math.PI / length * Math.sin(direction);
        double phaseX = random.nextDouble(2 * Math.PI);
        double phaseY = random.nextDouble(2 * Math.PI);
        return point -> {
            double at = point.x() * alongX + point.y() * alongY;
            return new InkPoint(point.x() + height * Math.sin(at + phaseX), point.y() + height * Math.sin(at + phaseY));
        };
    }

    private double randomPosition(double length, double room) {
        double free = Ink.PAD_SIZE - length - 2 * room;
        return room + (free > 0 ? random.nextDouble(free) : free / 2);
    }

    private double noise(double deviation) {
        // Limit outliers, which could move a point off the pad.
        return deviation * Math.max(-3, Math.min(3, random.nextGaussian()));
    }

    private static double pixel(double coordinate) {
        return Math.round(coordinate / PIXEL) * PIXEL;
    }
}
