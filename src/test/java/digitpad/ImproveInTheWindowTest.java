package digitpad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Corrects answers on the pad, and fine-tunes the model on them. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ImproveInTheWindowTest {
    private static final int DRAWINGS = 3;
    private static final double MOST = 80;

    @TempDir
    Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, RealData.mnistFolder());
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void correctedDigits_areReadAfterImproving() {
        for (int i = 0; i < DRAWINGS; i++) {
            drawMirroredSeven(0.03 * i);
            window.await("an answer", () -> !Double.isNaN(window.probability(7)));
            window.robot().push(KeyCode.DIGIT7);
            window.awaitText("correction", "Saved as a 7");
            window.robot().push(KeyCode.ESCAPE);
        }
        drawMirroredSeven(0.02);
        window.await("an answer", () -> !Double.isNaN(window.probability(7)));
        assertTrue(window.probability(7) < MOST, "it is misread before: " + window.probability(7));

        window.click("draw-own-digits");
        window.awaitText("digits-status", "3 digits");
        window.click("digits-improve");
        window.awaitText("improve-title", "The new model \"best my digits\" is in use");
        String figures = window.text("improve-text");
        assertTrue(figures.contains("Your 3 digits trained on: 0 correct before, 3 after."), figures);
        assertTrue(figures.contains("Too few digits to hold any out"), figures);
        assertTrue(window.modelChipText().startsWith("best my digits · "), window.modelChipText());

        window.robot().push(KeyCode.ESCAPE);
        window.await("the right answer", () -> window.probability(7) > MOST);
        ModelStore models = new ModelStore(home.resolve("data/models"));
        ModelInfo tuned = models.load("best my digits").info();
        double before = models.load("best").info().testAccuracy().orElseThrow();
        assertTrue(tuned.testAccuracy().orElseThrow() >= before - 0.002, figures);

        window.click("draw-own-digits");
        window.click("improve-undo");
        window.await("the former model", () -> window.modelChipText().startsWith("best · "));
    }

    /** Draws a 7 in mirror writing, moved to the right by a fraction of the pad. */
    private void drawMirroredSeven(double shift) {
        window.draw(
                MouseButton.PRIMARY,
                0.7 + shift,
                0.22,
                0.5 + shift,
                0.21,
                0.28 + shift,
                0.22 + shift,
                0.38 + shift,
                0.42,
                0.48 + shift,
                0.62,
                0.58 + shift,
                0.82);
    }
}
