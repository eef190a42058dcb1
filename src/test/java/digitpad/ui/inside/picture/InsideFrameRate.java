package digitpad.ui.inside.picture;

import digitpad.DigitPad;
import digitpad.files.UserFolders;
import digitpad.model.ModelStore;
import digitpad.ui.RegionCaching;
import digitpad.ui.Settings;
import digitpad.ui.Theme;
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
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how often the Inside tab shows new activations while a pen draws: the real window, the network named by the
 * first argument ({@code tutorial} if none), a pen that moves along a curve 125 times a second, and for so many seconds
 * as the second argument says (20 if none) every frame counted in which all maps and units were painted from an
 * inspection that had not been painted before. Needs a display; run by hand.
 */
public final class InsideFrameRate {
    private InsideFrameRate() {}

    /** Measures. The class that is started must be another than the application, as JavaFX is on the class path. */
    public static void main(String[] args) {
        RegionCaching.disable();
        Application.launch(Measured.class, args);
    }

    /** The application, with a pen that draws by itself. */
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
        private NetworkPicture picture;
        private long began;
        private long painted;
        private double strokeAt;
        private boolean down;

        @Override
        public void start(Stage stage) throws IOException {
            List<String> arguments = getParameters().getRaw();
            String model = arguments.isEmpty() ? "tutorial" : arguments.get(0);
            double seconds = arguments.size() < 2 ? 20 : Double.parseDouble(arguments.get(1));
            if (!ModelStore.shipped().contains(model)) {
                throw new IllegalArgumentException("no such model comes with the program: " + model);
            }
            digitPad = new DigitPad(
                    stage,
                    UserFolders.under(Files.createTempDirectory("frame-rate")),
                    Map.of(),
                    new Settings(Theme.LIGHT, model, false),
                    Optional.empty());
            Event.fireEvent(stage.getScene().lookup("#tab-inside"), new javafx.event.ActionEvent());
            pad = stage.getScene().lookup("#inside-pad");
            picture = (NetworkPicture) stage.getScene().lookup("#network-picture");
            moving = pen.scheduleAtFixedRate(() -> Platform.runLater(this::pen), 0, PEN_MILLIS, TimeUnit.MILLISECONDS);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now, seconds, model);
                }
            }.start();
        }

        private void frame(long now, double seconds, String model) {
            if (began == 0) {
                if (picture.paintedFrames() > 0) {
                    began = now;
                }
                return;
            }
            double passed = (now - began) / NANOS;
            if (picture.paintedFrames() > painted && passed > WARM_UP_SECONDS) {
                frames.add(now);
            }
            painted = picture.paintedFrames();
            if (passed > WARM_UP_SECONDS + seconds) {
                report(model, seconds);
                Platform.exit();
            }
        }

        private void report(String model, double seconds) {
            List<Double> gaps = new ArrayList<>();
            for (int i = 1; i < frames.size(); i++) {
                gaps.add((frames.get(i) - frames.get(i - 1)) / 1e6);
            }
            gaps.sort(Double::compare);
            LOG.info(
                    "{}: {} frames with new activations in {} s = {} a second; between them median {} ms, 95 % within {} ms, longest {} ms",
                    model,
                    frames.size(),
                    seconds,
                    Math.round(10 * frames.size() / seconds) / 10.0,
                    Math.round(10 * gaps.get(gaps.size() / 2)) / 10.0,
                    Math.round(10 * gaps.get(gaps.size() * 95 / 100)) / 10.0,
                    Math.round(10 * gaps.get(gaps.size() - 1)) / 10.0);
        }

        /** A figure of eight, drawn again and again on a blank pad. */
        private void pen() {
            if (began == 0) {
                return;
            }
            strokeAt += PEN_MILLIS / 1e3 / STROKE_SECONDS;
            double angle = 2 * Math.PI * Math.min(1, strokeAt);
            Point2D share = new Point2D(0.5 + 0.22 * Math.sin(2 * angle), 0.5 - 0.33 * Math.cos(angle));
            if (!down) {
                mouse(MouseEvent.MOUSE_PRESSED, share);
                down = true;
            } else if (strokeAt < 1) {
                mouse(MouseEvent.MOUSE_DRAGGED, share);
            } else {
                mouse(MouseEvent.MOUSE_RELEASED, share);
                down = false;
                strokeAt = 0;
                Event.fireEvent(pad.getScene().lookup("#inside-clear"), new javafx.event.ActionEvent());
            }
        }

        private void mouse(EventType<MouseEvent> what, Point2D share) {
            Bounds bounds = pad.getBoundsInLocal();
            double x = share.getX() * bounds.getWidth();
            double y = share.getY() * bounds.getHeight();
            Point2D scene = pad.localToScene(x, y);
            boolean pressed = what != MouseEvent.MOUSE_RELEASED;
            Event.fireEvent(
                    pad,
                    new MouseEvent(
                            what,
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
