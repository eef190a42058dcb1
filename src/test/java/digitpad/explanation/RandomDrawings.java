package digitpad.explanation;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random drawings of wandering strokes. */
public final class RandomDrawings {
    private static final int POINTS = 24;
    private static final double STEP = 30;

    private RandomDrawings() {}

    /** Returns a sheet with one to three wandering strokes. */
    public static Sheet sheet(Random random) {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            strokes.add(stroke(random));
        }
        return new Sheet(Optional.empty(), new Ink(strokes));
    }

    /** Returns a random sheet as input of a network. */
    static DigitImage image(Random random) {
        return InkNormalizer.normalize(sheet(random), StrokeWidth.LIKE_MNIST);
    }

    private static Stroke stroke(Random random) {
        List<InkPoint> points = new ArrayList<>();
        double x = Ink.PAD_SIZE * (0.2 + 0.6 * random.nextDouble());
        double y = Ink.PAD_SIZE * (0.2 + 0.6 * random.nextDouble());
        double direction = 2 * Math.PI * random.nextDouble();
        for (int i = 0; i < POINTS; i++) {
            points.add(new InkPoint(x, y));
            direction += 1.2 * (random.nextDouble() - 0.5);
            x = Math.max(10, Math.min(Ink.PAD_SIZE - 10, x + STEP * Math.cos(direction)));
            y = Math.max(10, Math.min(Ink.PAD_SIZE - 10, y + STEP * Math.sin(direction)));
        }
        return new Stroke(points, 16);
    }
}
