package digitpad.evaluation;

import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import digitpad.recognition.Recognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the response time: from a new pen sample to its probabilities, including normalization and prediction, as if
 * digits were being drawn sample by sample.
 */
public final class ResponseTimeBenchmark {
    /** Number of measured responses. */
    public static final int RESPONSES = 1_000;

    /** Responses before the measurement, until the JVM has compiled the hot code. */
    private static final int WARM_UP = 2_000;

    /** Samples in a stroke: about a second of drawing at the rate of a mouse. */
    private static final int POINTS = 100;

    private static final double PEN_WIDTH = 16;
    private static final long PAUSE_NANOS = 2_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private ResponseTimeBenchmark() {}

    /** Returns the response time in milliseconds, back to back. */
    public static Percentiles backToBack(Recognizer recognizer) {
        return run(recognizer, 0);
    }

    /**
     * Returns the response time in milliseconds after pauses of 2 milliseconds, in which the core may go idle, as
     * between the events of a mouse.
     */
    public static Percentiles withPauses(Recognizer recognizer) {
        return run(recognizer, PAUSE_NANOS);
    }

    private static Percentiles run(Recognizer recognizer, long pauseNanos) {
        List<Sheet> sheets = sheets();
        double[] millis = new double[RESPONSES];
        for (int i = -WARM_UP; i < RESPONSES; i++) {
            Sheet sheet = sheets.get(Math.floorMod(i, sheets.size()));
            LockSupport.parkNanos(pauseNanos);
            long start = System.nanoTime();
            recognizer.read(InkNormalizer.normalize(sheet, StrokeWidth.LIKE_MNIST));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
        }
        return Percentiles.of(millis);
    }

    /** Returns the drawing after each sample of ten drawings: loops and waves of digit size, always the same. */
    private static List<Sheet> sheets() {
        Random random = new Random(1);
        List<Sheet> sheets = new ArrayList<>();
        for (int drawing = 0; drawing < 10; drawing++) {
            double across = 1 + random.nextInt(3);
            double down = 1 + random.nextInt(2);
            double phase = random.nextDouble() * Math.PI;
            List<InkPoint> points = new ArrayList<>();
            for (int i = 0; i < POINTS; i++) {
                double t = 2 * Math.PI * i / POINTS;
                points.add(new InkPoint(
                        Ink.PAD_SIZE * (0.5 + 0.25 * Math.sin(across * t + phase)),
                        Ink.PAD_SIZE * (0.5 - 0.35 * Math.cos(down * t / 2))));
                sheets.add(new Sheet(Optional.empty(), new Ink(List.of(new Stroke(points, PEN_WIDTH)))));
            }
        }
        return sheets;
    }
}
