package digitpad.benchmark;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.util.Duration;

/** Draws digits on the pad with the real mouse, one after the other, until it is stopped. */
final class DrawingRobot {
    /** The points of a 3, a 7 and a 2, as fractions of the pad's width and height. */
    private static final double[][] DIGITS = {
        {
            0.32, 0.25, 0.45, 0.18, 0.62, 0.22, 0.66, 0.34, 0.58, 0.45, 0.46, 0.48, 0.60, 0.52, 0.68, 0.63, 0.62, 0.76,
            0.46, 0.82, 0.32, 0.76
        },
        {0.30, 0.22, 0.50, 0.22, 0.70, 0.22, 0.60, 0.45, 0.52, 0.62, 0.45, 0.82},
        {0.33, 0.32, 0.42, 0.20, 0.58, 0.19, 0.66, 0.30, 0.60, 0.46, 0.46, 0.62, 0.32, 0.80, 0.50, 0.80, 0.70, 0.80}
    };
    /** Samples per second, as of a typical mouse. */
    private static final double SAMPLE_RATE = 125;

    private static final int SAMPLES_PER_SEGMENT = 12;

    private final X11Mouse mouse = new X11Mouse();
    private final Robot keys = new Robot();
    private final Node pad;
    private final Timeline movement = new Timeline(new KeyFrame(Duration.seconds(1 / SAMPLE_RATE), event -> move()));
    private int digit;
    private int sample;

    DrawingRobot(Node pad) {
        this.pad = pad;
        movement.setCycleCount(Timeline.INDEFINITE);
    }

    void start() {
        movement.play();
    }

    void stop() {
        movement.stop();
        mouse.release();
        sample = 0;
    }

    private void move() {
        double[] path = DIGITS[digit % DIGITS.length];
        int segments = path.length / 2 - 1;
        if (sample == 0) {
            keys.keyType(KeyCode.ESCAPE);
            mouse.move(at(path[0], path[1]));
            mouse.press();
        }
        int segment = Math.min(segments - 1, sample / SAMPLES_PER_SEGMENT);
        double fraction = (sample - segment * SAMPLES_PER_SEGMENT) / (double) SAMPLES_PER_SEGMENT;
        mouse.move(at(
                path[2 * segment] + fraction * (path[2 * segment + 2] - path[2 * segment]),
                path[2 * segment + 1] + fraction * (path[2 * segment + 3] - path[2 * segment + 1])));
        sample++;
        if (sample > segments * SAMPLES_PER_SEGMENT) {
            mouse.release();
            sample = 0;
            digit++;
        }
    }

    private Point2D at(double x, double y) {
        Bounds bounds = pad.localToScreen(pad.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }
}
