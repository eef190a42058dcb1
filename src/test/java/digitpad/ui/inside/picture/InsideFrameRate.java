package digitpad.ui.inside.picture;

import digitpad.DigitPad;
import digitpad.files.UserFolders;
import digitpad.model.ModelStore;
import digitpad.ui.RegionCaching;
import digitpad.ui.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how often the Inside tab shows new activations while a pen draws. It opens the real window, moves a pen
 * along a curve 125 times a second, and counts the frames in which all maps and units were painted from a new
 * inspection.
 * Arguments: the name of the network ({@code tutorial} by default), the number of seconds (20 by default), and
 * {@code space} to measure the view in space while it turns. Needs a display; run by hand.
 */
public final class InsideFrameRate {
    private InsideFrameRate() {}

    /** Starts the measurement. This class is not the application itself, because JavaFX is on the class path. */
    public static void main(String[] args) {
        RegionCaching.disable();
        Application.launch(Measured.class, args);
    }

    /** The application, with a simulated pen. */
    public static final class Measured extends Application {
        private static final Logger LOG = LoggerFactory.getLogger(InsideFrameRate.class);
        private static final long PEN_MILLIS = 8;
        private static final double WARM_UP_SECONDS = 5;
        private static final double STROKE_SECONDS = 1.6;
        private static final double NANOS = 1e9;

        private final ScheduledExecutorService pen = Executors.newSingleThreadScheduledExecutor();
        private ScheduledFuture<?> moving;
        private final List<Long> frames = new ArrayList<>();
        private DigitPad digitPad;
        private Node pad;
        private NetworkView view;
        private boolean inSpace;
        private long startNanos;
        private long paintedFrames;
        private double strokePosition;
        private boolean penDown;

        @Override
        public void start(Stage stage) throws IOException {
            List<String> arguments = getParameters().getRaw();
            String model = arguments.isEmpty() ? "tutorial" : arguments.get(0);
            double seconds = arguments.size() < 2 ? 20 : Double.parseDouble(arguments.get(1));
            if (!ModelStore.shipped().contains(model)) {
                throw new IllegalArgumentException("No model of this name comes with the program: " + model);
            }
            digitPad = new DigitPad(
                    stage,
                    UserFolders.under(Files.createTempDirectory("frame-rate")),
                    Map.of(),
                    SettingsFile.DEFAULTS.withModel(model),
                    Optional.empty());
            Event.fireEvent(stage.getScene().lookup("#tab-inside"), new javafx.event.ActionEvent());
            pad = stage.getScene().lookup("#inside-pad");
            inSpace = arguments.contains("space");
            if (inSpace) {
                ((ToggleButton) stage.getScene().lookup("#space")).setSelected(true);
            }
            view = (NetworkView) stage.getScene().lookup(inSpace ? "#space-view" : "#network-picture");
            moving = pen.scheduleAtFixedRate(() -> Platform.runLater(this::pen), 0, PEN_MILLIS, TimeUnit.MILLISECONDS);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now, seconds, model);
                }
            }.start();
        }

        private void frame(long now, double seconds, String model) {
            if (startNanos == 0) {
                if (view.paintedFrames() > 0) {
                    startNanos = now;
                }
                return;
            }
            double passed = (now - startNanos) / NANOS;
            // To and fro, so that the walls are seen from many sides.
            view.turn((int) passed % 4 < 2 ? 1 : -1, 0);
            if (view.paintedFrames() > paintedFrames && passed > WARM_UP_SECONDS) {
                frames.add(now);
            }
            paintedFrames = view.paintedFrames();
            if (passed > WARM_UP_SECONDS + seconds) {
                report(model, seconds);
                Platform.exit();
            }
        }

        private void report(String model, double seconds) {
            List<Double> intervals = new ArrayList<>();
            for (int i = 1; i < frames.size(); i++) {
                intervals.add((frames.get(i) - frames.get(i - 1)) / 1e6);
            }
            intervals.sort(Double::compare);
            LOG.info(
                    "{}, {}: {} frames with new activations in {} s, {} per second; "
                            + "interval: median {} ms, 95 % within {} ms, longest {} ms",
                    model,
                    inSpace ? "in space" : "flat",
                    frames.size(),
                    seconds,
                    Math.round(10 * frames.size() / seconds) / 10.0,
                    Math.round(10 * intervals.get(intervals.size() / 2)) / 10.0,
                    Math.round(10 * intervals.get(intervals.size() * 95 / 100)) / 10.0,
                    Math.round(10 * intervals.get(intervals.size() - 1)) / 10.0);
        }

        /** Draws the figure 8 again and again, each time on a blank pad. */
        private void pen() {
            if (startNanos == 0) {
                return;
            }
            strokePosition += PEN_MILLIS / 1e3 / STROKE_SECONDS;
            double angle = 2 * Math.PI * Math.min(1, strokePosition);
            Point2D relative = new Point2D(0.5 + 0.22 * Math.sin(2 * angle), 0.5 - 0.33 * Math.cos(angle));
            if (!penDown) {
                mouse(MouseEvent.MOUSE_PRESSED, relative);
                penDown = true;
            } else if (strokePosition < 1) {
                mouse(MouseEvent.MOUSE_DRAGGED, relative);
            } else {
                mouse(MouseEvent.MOUSE_RELEASED, relative);
                penDown = false;
                strokePosition = 0;
                Event.fireEvent(pad.getScene().lookup("#inside-clear"), new javafx.event.ActionEvent());
            }
        }

        private void mouse(EventType<MouseEvent> type, Point2D relative) {
            Bounds bounds = pad.getBoundsInLocal();
            double x = relative.getX() * bounds.getWidth();
            double y = relative.getY() * bounds.getHeight();
            Point2D scene = pad.localToScene(x, y);
            boolean pressed = type != MouseEvent.MOUSE_RELEASED;
            Event.fireEvent(
                    pad,
                    new MouseEvent(
                            type,
                            scene.getX(),
                            scene.getY(),
                            scene.getX(),
                            scene.getY(),
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            pressed,
                            false,
                            false,
                            true,
                            false,
                            true,
                            new PickResult(pad, scene.getX(), scene.getY())));
        }

        @Override
        public void stop() {
            moving.cancel(true);
            pen.shutdownNow();
            digitPad.close();
        }
    }
}
