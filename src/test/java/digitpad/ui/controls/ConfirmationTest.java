package digitpad.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ConfirmationTest {
    private static final int TIMEOUT_SECONDS = 60;

    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
        stage.setScene(new Scene(new Pane(), 800, 520));
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({"Replace, true", "Cancel, false"})
    void confirmation_namesActionAndReturnsTheAnswer(String button, boolean confirmed, FxRobot robot) throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Confirmation confirmation =
                new Confirmation("Replace file", "\"7.png\" already exists. Replace it?", "Replace", "Cancel");
        Platform.runLater(() -> answer.complete(confirmation.ask(stage)));
        DialogPane pane = shown(robot);
        assertEquals("Replace file", ((Stage) pane.getScene().getWindow()).getTitle());
        assertEquals("\"7.png\" already exists. Replace it?", pane.getContentText());
        robot.clickOn(button);
        assertEquals(confirmed, answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
    }

    private static DialogPane shown(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".dialog-pane").queryAs(DialogPane.class);
    }
}
