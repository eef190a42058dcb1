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
 * A start that plays by itself: it draws a 7, looks at each screen, and closes the window. Packaging runs it once, so
 * that Java's ahead-of-time cache (JEP 514) holds what a start and the first strokes need.
 */
public final class Rehearsal {
    /** System property: {@code true} rehearses. */
    public static final String PROPERTY = "digitpad.rehearsal";

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration BEAT = Duration.millis(60);
    private static final int BEATS_TO_LOOK = 10;
    /** A 7, as shares of the pad's sides. */
    private static final List<Point2D> SEVEN = List.of(
            new Point2D(0.3, 0.25),
            new Point2D(0.5, 0.25),
            new Point2D(0.7, 0.25),
            new Point2D(0.6, 0.45),
            new Point2D(0.5, 0.65),
            new Point2D(0.42, 0.8));

    private final Stage stage;
    private final List<Runnable> beats = new ArrayList<>();

    private Rehearsal(Stage stage) {
        this.stage = stage;
        Node pad = stage.getScene().lookup("#pad");
        beats.add(() -> mouse(pad, MouseEvent.MOUSE_PRESSED, SEVEN.get(0)));
        SEVEN.forEach(point -> beats.add(() -> mouse(pad, MouseEvent.MOUSE_DRAGGED, point)));
        beats.add(() -> mouse(pad, MouseEvent.MOUSE_RELEASED, SEVEN.get(SEVEN.size() - 1)));
        look();
        for (KeyCode screen : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT1)) {
            beats.add(() -> key(screen, true));
            look();
        }
        beats.add(() -> key(KeyCode.ESCAPE, false));
        look();
        beats.add(() -> {
            LOG.info("rehearsed");
            stage.close();
        });
    }

    public static boolean isRequested() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Begins when {@code ready} is true; {@code stage} shows the window. */
    public static void startWhen(ObservableValue<Boolean> ready, Stage stage) {
        boolean[] begun = {false};
        ready.subscribe(now -> {
            if (now && !begun[0]) {
                begun[0] = true;
                new Rehearsal(stage).play();
            }
        });
    }

    private void play() {
        Timeline timeline = new Timeline();
        Duration at = BEAT;
        for (Runnable beat : beats) {
            timeline.getKeyFrames().add(new KeyFrame(at, event -> beat.run()));
            at = at.add(BEAT);
        }
        timeline.play();
    }

    private void look() {
        for (int i = 0; i < BEATS_TO_LOOK; i++) {
            beats.add(() -> {});
        }
    }

    private static void mouse(Node pad, EventType<MouseEvent> what, Point2D share) {
        Bounds bounds = pad.getBoundsInLocal();
        double x = bounds.getMinX() + share.getX() * bounds.getWidth();
        double y = bounds.getMinY() + share.getY() * bounds.getHeight();
        Point2D inScene = pad.localToScene(x, y);
        Point2D onScreen = pad.localToScreen(x, y);
        boolean down = what != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                pad,
                new MouseEvent(
                        what,
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
