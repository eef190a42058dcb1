package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.ModelFile;
import digitpad.model.TestModels;
import digitpad.startup.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Starts the program with a model file, as a desktop does, and quits it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OpeningAModelInTheWindowTest {
    @TempDir
    Path home;

    private Stage stage;
    private AppWindow window;

    @Start
    void start(Stage testStage) {
        stage = testStage;
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void openedModel_isAddedAndUsed() {
        Path file = home.resolve("elsewhere/ada.digitpad");
        ModelFile.write(file, TestModels.untrained("another name in the file", 3));
        open(file);
        window.await("the opened model", () -> window.text("model-chip").startsWith("ada"));
        assertEquals("ada was added to your models. It is now in use.", window.text("notice"));
        assertTrue(Files.isRegularFile(home.resolve("data/models/ada.digitpad")));
    }

    @Test
    void brokenFile_showsErrorAndUsesDefaultModel() throws IOException {
        Path file = home.resolve("broken.digitpad");
        Files.writeString(file, "not a model");
        open(file);
        window.await("the default model", () -> window.text("model-chip").startsWith("best"));
        assertTrue(window.text("notice").contains("broken.digitpad"), window.text("notice"));
        double noticeBottom = onScreen(window.node("notice", Label.class)).getMaxY();
        window.await(
                "the screen below the notice",
                () -> onScreen(window.robot().lookup(".pad-card").query()).getMinY() > noticeBottom);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    @Test
    void rehearsalDrawsADigitAndClosesTheWindow() {
        System.setProperty(Rehearsal.PROPERTY, "true");
        try {
            AtomicBoolean answered = new AtomicBoolean();
            window = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                AppWindow opened = new AppWindow(stage, home, home, Optional.empty());
                // Subscribe now: the rehearsal soon leaves the tab, and the label can then not be found.
                opened.node("probability-7", Label.class)
                        .textProperty()
                        .subscribe(text -> answered.compareAndSet(false, text.endsWith("%")));
                return opened;
            });
            window.await("an answer to the drawn digit", answered::get);
            window.await("the end of the rehearsal", () -> !stage.isShowing());
        } finally {
            System.clearProperty(Rehearsal.PROPERTY);
        }
    }

    @Test
    void ctrlQ_quits() {
        open(null);
        window.robot().press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(stage.isShowing());
    }

    private void open(Path file) {
        window = WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> new AppWindow(stage, home, home, Optional.ofNullable(file)));
    }
}
