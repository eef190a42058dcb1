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

/** The program started with a model file, as a desktop does it, and ended again. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OpeningAModelInTheWindowTest {
    @TempDir
    Path home;

    private Stage stage;
    private AppWindow window;

    @Start
    void begin(Stage given) {
        stage = given;
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void itsNetworkAnswersAndIsOneOfTheUsersOwn() {
        Path file = home.resolve("elsewhere/ada.digitpad");
        ModelFile.write(file, TestModels.untrained("called otherwise inside", 3));
        open(file);
        window.await("the opened model", () -> window.text("model-chip").startsWith("ada"));
        assertEquals("The model ada is now among your own, and in use.", window.text("notice"));
        assertTrue(Files.isRegularFile(home.resolve("data/models/ada.digitpad")));
    }

    @Test
    void ofABrokenFileItSaysSoAndTheShippedNetworkAnswers() throws IOException {
        Path file = home.resolve("broken.digitpad");
        Files.writeString(file, "not a model");
        open(file);
        window.await("the shipped model", () -> window.text("model-chip").startsWith("best"));
        assertTrue(window.text("notice").contains("broken.digitpad"), window.text("notice"));
    }

    @Test
    void theRehearsalDrawsLooksAroundAndCloses() {
        System.setProperty(Rehearsal.PROPERTY, "true");
        try {
            AtomicBoolean answered = new AtomicBoolean();
            window = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                AppWindow opened = new AppWindow(stage, home, home, Optional.empty());
                // Later the tab may have been left, where nobody finds it any more.
                opened.node("probability-7", Label.class)
                        .textProperty()
                        .subscribe(figure -> answered.compareAndSet(false, figure.endsWith("%")));
                return opened;
            });
            window.await("the drawn digit", answered::get);
            window.await("the end of the rehearsal", () -> !stage.isShowing());
        } finally {
            System.clearProperty(Rehearsal.PROPERTY);
        }
    }

    @Test
    void controlAndQQuit() {
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
