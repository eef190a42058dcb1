package digitpad.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/** Finds the controls of a window and waits for it, without blocking its thread. For use on the UI thread only. */
final class SceneScript {
    private final Scene scene;
    /** The nodes that were found, because those of hidden screens are not in the scene. */
    private final Map<String, Node> known = new HashMap<>();

    SceneScript(Scene scene) {
        this.scene = scene;
    }

    /** Returns the node with this id, also if it was found before and its screen is hidden now. */
    Node node(String id) {
        Node found = scene.lookup("#" + id);
        if (found == null) {
            return known.get(id);
        }
        known.put(id, found);
        return found;
    }

    /** Continues after some time. */
    static void after(Duration time, Runnable then) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> then.run());
        pause.play();
    }

    /** Continues when a condition holds, which is checked every 2 ms. */
    static void when(BooleanSupplier holds, Runnable then) {
        Timeline polling = new Timeline();
        polling.getKeyFrames().add(new KeyFrame(Duration.millis(2), event -> {
            if (holds.getAsBoolean()) {
                polling.stop();
                then.run();
            }
        }));
        polling.setCycleCount(Timeline.INDEFINITE);
        polling.play();
    }
}
