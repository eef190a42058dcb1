package digitpad.ink.nondigits;

import digitpad.ink.Drawing;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Draws strokes on the pad as somebody with a mouse would: each time with another slant, stretch and turn, wobbling,
 * large or small, here or there, with a broad pen or a thin one.
 */
public final class DrawingSimulator {
    private static final double THINNEST_PEN = 8;
    private static final double BROADEST_PEN = 30;

    /** The broadest pen somebody draws a figure with, as a share of its longer side: broader ones fill its gaps. */
    private static final double BROADEST_FOR_FIGURE = 0.12;

    /** The figure's longer side, pen included, as a share of the pad's. */
    private static final double SMALLEST = 0.3;

    private static final double LARGEST = 0.9;

    /** The pad unit is about two pixels of a screen, and a mouse tells whole pixels. */
    private static final double PIXEL = 0.5;

    /** Between the ink and the pad's edge, in pad units: the curve through the samples reaches a little beyond them. */
    private static final double MARGIN = 4;

    private final RandomGenerator random;

    public DrawingSimulator(RandomGenerator random) {
        this.random = random;
    }

    /** Draws the strokes, whose size and place do not matter. */
    public Ink draw(List<List<InkPoint>> strokes) {
        double side = random.nextDouble(SMALLEST, LARGEST) * Ink.PAD_SIZE;
        double pen = random.nextDouble(
                THINNEST_PEN, Math.max(THINNEST_PEN + 1, Math.min(BROADEST_PEN, side * BROADEST_FOR_FIGURE)));
        double untidiness = random.nextDouble(0.4, 1.2);
        Outline drawn = Outline.of(strokes).fitted(100);
        drawn = drawn.moved(slanted()).eachMoved(() -> shifted(untidiness));
        drawn = drawn.moved(wobbling(untidiness)).moved(turned());
        return place(drawn.fitted(side - pen), pen, 0.3 * untidiness);
    }

    /** Draws the strokes, whose size matters, somewhere on the pad with a pen of the given width. */
    Ink place(Outline drawn, double pen, double jitter) {
        double room = pen / 2 + MARGIN;
        double left = placeFor(drawn.width(), room) - drawn.left();
        double top = placeFor(drawn.height(), room) - drawn.top();
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

    private UnaryOperator<InkPoint> turned() {
        double angle = Math.toRadians(random.nextDouble(-10, 10));
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return point -> new InkPoint(point.x() * cos - point.y() * sin, point.x() * sin + point.y() * cos);
    }

    private UnaryOperator<InkPoint> shifted(double untidiness) {
        double x = noise(1.5 * untidiness);
        double y = noise(1.5 * untidiness);
        return point -> new InkPoint(point.x() + x, point.y() + y);
    }

    /** Two long waves in any direction, for x and for y: lines bend, circles become eggs. */
    private UnaryOperator<InkPoint> wobbling(double untidiness) {
        UnaryOperator<InkPoint> first = wave(untidiness * random.nextDouble(1, 4), random.nextDouble(90, 160));
        UnaryOperator<InkPoint> second = wave(untidiness * random.nextDouble(0.3, 1.3), random.nextDouble(30, 60));
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

    private double placeFor(double length, double room) {
        double free = Ink.PAD_SIZE - length - 2 * room;
        return room + (free > 0 ? random.nextDouble(free) : free / 2);
    }

    private double noise(double deviation) {
        // The tails are cut off, where a tick would leave the pad.
        return deviation * Math.max(-3, Math.min(3, random.nextGaussian()));
    }

    private static double pixel(double coordinate) {
        return Math.round(coordinate / PIXEL) * PIXEL;
    }
}
