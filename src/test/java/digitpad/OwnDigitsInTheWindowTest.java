package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OwnDigitsInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void savedDigit_isRelabeledAndDeletedAndRestored() {
        window.drawOne();
        window.robot().push(KeyCode.DIGIT1);
        window.awaitText("correction", "Saved as a 1");
        window.click("draw-own-digits");
        window.awaitText("digits-status", "1 digit");
        window.robot().push(KeyCode.RIGHT);
        window.awaitText("digits-status", "1 of 1 selected");

        window.robot().push(KeyCode.DIGIT7);
        window.await("the new label in the file", () -> labels().equals(List.of(7)));
        assertEquals("Undo relabel", window.text("digits-undo"));
        window.robot().push(KeyCode.DELETE);
        window.awaitText("digits-placeholder", "No digits yet");
        window.await("the deletion", () -> labels().isEmpty());
        assertEquals("Undo delete", window.text("digits-undo"));
        window.robot().push(KeyCode.CONTROL, KeyCode.Z);
        window.await("the restored digit", () -> labels().equals(List.of(7)));

        window.robot().push(KeyCode.ESCAPE);
        window.awaitText("correction", "Saved as a 7");
        assertFalse(window.node("pad-hint", Node.class).isVisible(), "Esc does not clear the drawing");
    }

    @Test
    void listWithoutDigits_saysHowTheyGetThere() {
        window.click("tab-train");
        window.click("train-own-digits");
        window.awaitText("digits-placeholder", "No digits yet");
        assertTrue(window.node("digits-undo", Node.class).isDisabled());
        assertTrue(window.node("digits-delete", Node.class).isDisabled());
        window.click("digits-back");
        assertTrue(window.node("start", Node.class).isVisible(), "Train is in front again");
        window.click("train-own-digits");
        window.click("tab-draw");
        assertTrue(window.node("pad", Node.class).isVisible(), "a tab leaves the list");
    }

    private List<Integer> labels() {
        return new OwnDigits(home.resolve("data/digits"))
                .readAll().stream().map(OwnDigit::label).toList();
    }
}
