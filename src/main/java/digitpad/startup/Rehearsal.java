package digitpad.startup;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scripted session that draws a 7, visits each screen, and closes the window. Packaging runs it once to record Java's
 * ahead-of-time cache (JEP 514), which then covers a start and the first strokes.
 */
public final class Rehearsal {
    /** System property that requests the rehearsal if it is {@code true}. */
    public static final String PROPERTY = "digitpad.rehearsal";

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration STEP_INTERVAL = Duration.millis(60);
    private static final int STEPS_PER_PAUSE = 10;
    /** The points of a 7, as fractions of the pad's width and height. */
    private static final List<Point2D> SEVEN = List.of(
            new Point2D(0.3, 0.25),
            new Point2D(0.5, 0.25),
            new Point2D(0.7, 0.25),
            new Point2D(0.6, 0.45),
            new Point2D(0.5, 0.65),
            new Point2D(0.42, 0.8));

    private final Stage stage;
    private final List<Runnable> steps = new ArrayList<>();

    private Rehearsal(Stage stage) {
        this.stage = stage;
        Node pad = stage.getScene().lookup("#pad");
        steps.add(() -> mouse(pad, MouseEvent.MOUSE_PRESSED, SEVEN.get(0)));
        SEVEN.forEach(point -> steps.add(() -> mouse(pad, MouseEvent.MOUSE_DRAGGED, point)));
        steps.add(() -> mouse(pad, MouseEvent.MOUSE_RELEASED, SEVEN.get(SEVEN.size() - 1)));
        pause();
        for (KeyCode screen : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT1)) {
            steps.add(() -> key(screen, true));
            pause();
        }
        steps.add(() -> key(KeyCode.ESCAPE, false));
        pause();
        steps.add(() -> {
            LOG.info("rehearsed");
            stage.close();
        });
    }

    /** Returns whether {@link #PROPERTY} requests a rehearsal. */
    public static boolean isRequested() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Starts once {@code ready} is true. {@code stage} shows the window. */
    public static void startWhen(ObservableValue<Boolean> ready, Stage stage) {
        boolean[] started = {false};
        ready.subscribe(now -> {
            if (now && !started[0]) {
                started[0] = true;
                new Rehearsal(stage).play();
            }
        });
    }

    private void play() {
        Timeline timeline = new Timeline();
        Duration at = STEP_INTERVAL;
        for (Runnable step : steps) {
            timeline.getKeyFrames().add(new KeyFrame(at, event -> step.run()));
            at = at.add(STEP_INTERVAL);
        }
        timeline.play();
    }

    private void pause() {
        for (int i = 0; i < STEPS_PER_PAUSE; i++) {
            steps.add(() -> {});
        }
    }

    private static void mouse(Node pad, EventType<MouseEvent> type, Point2D fraction) {
        Bounds bounds = pad.getBoundsInLocal();
        double x = bounds.getMinX() + fraction.getX() * bounds.getWidth();
        double y = bounds.getMinY() + fraction.getY() * bounds.getHeight();
        Point2D inScene = pad.localToScene(x, y);
        Point2D onScreen = pad.localToScreen(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                pad,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        onScreen.getX(),
                        onScreen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(pad, inScene.getX(), inScene.getY())));
    }

    private void key(KeyCode code, boolean shortcut) {
        Event.fireEvent(
                stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }
}
