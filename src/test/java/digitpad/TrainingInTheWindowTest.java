package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TrainingInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
        window = AppWindow.withSampleData(stage, home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void trainedModelIsSavedAndUsed() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "201");
        tab.fill("batch-size", "20");
        tab.fill("learning-rate", "0.001");
        tab.fill("model-name", "first try");
        window.click("start");
        window.await("the first steps", () -> !window.text("progress-pace").isEmpty());
        assertTrue(window.node("steps", TextField.class).isDisabled(), "the form is disabled during training");

        // The Draw tab still works during training, with the active model.
        window.click("tab-draw");
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-train");

        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertTrue(window.text("result").contains("Saved as \"first try\""), window.text("result"));
        assertTrue(Files.exists(home.resolve("data/models/first try.digitpad")));
        List<String> log = tab.log();
        assertEquals(
                3,
                log.stream()
                        .filter(line -> line.matches("step \\d+, training accuracy .*"))
                        .count(),
                log.toString());
        assertTrue(log.contains("step 200, training accuracy 1"), log.toString());
        String headline = window.text("progress-title");
        assertTrue(headline.matches("Finished · [0-9.]+ % on the test set"), headline);

        window.click("use-model");
        window.await("the new model in use", () -> window.modelChipText().startsWith("first try"));
        window.click("tab-draw");
        window.await("the answer", () -> !window.text("answer").isEmpty());
        window.await(
                "the new model in the menu",
                () -> window.node("model-chip", MenuButton.class).getItems().stream()
                        .anyMatch(item -> item.getText().startsWith("first try")));
    }

    @Test
    void stoppedRunIsSaved() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("start");
        window.await("the first steps", () -> !window.text("progress-pace").isEmpty());
        Bounds stop = tab.bounds("stop");
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals(stop, tab.bounds("stop"), "texts that appear do not move the buttons");
        String headline = window.text("progress-title");
        assertTrue(headline.matches("Stopped at step [0-9,]+ of 100,000 · [0-9.]+ % on the test set"), headline);
        List<ModelInfo> models = new ModelStore(home.resolve("data/models")).list();
        assertEquals(ModelStore.shipped().size() + 1, models.size());
        ModelInfo mine = models.get(ModelStore.shipped().size());
        assertEquals("my network", mine.name());
        assertTrue(mine.training().stepsDone() < 100_000);
        assertFalse(window.node("start", Node.class).isDisabled(), "another run can be started");
    }

    @Test
    void runPausesStepsAndResumes() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("start");
        window.await("the first steps", () -> !window.text("progress-pace").isEmpty());
        window.click("pause");
        window.await("the pause", () -> window.node("resume", Node.class).isVisible());
        assertTrue(window.node("resume", Node.class).isFocused(), "Resume has the focus, not Stop");
        int pausedAt = stepShown();
        RunFolder run = new RunStore(home.resolve("data/runs")).find(RunStore.LAST);
        // The window shows the pause before the run is saved.
        window.await("the save", () -> run.record().state() == RunRecord.State.PAUSED);
        assertEquals(pausedAt, run.stepsSaved());
        window.click("step");
        window.await("one step", () -> stepShown() == pausedAt + 1);
        window.await("the second pause", () -> window.node("resume", Node.class).isVisible());
        clickWithShift(window.node("step", Node.class));
        window.await("a hundred steps", () -> stepShown() == pausedAt + 101);
        window.await("the third pause", () -> window.node("resume", Node.class).isVisible());
        window.click("resume");
        window.await("more steps", () -> stepShown() > pausedAt + 101);
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals(RunRecord.State.STOPPED, run.record().state());
        assertTrue(run.record().stepsDone() > pausedAt + 101);
    }

    @Test
    void stepStartsRun() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("step");
        window.await("the pause", () -> window.node("resume", Node.class).isVisible());
        assertEquals(1, stepShown());
        assertEquals(1, tab.log().size(), tab.log().toString());
        window.await("the save", () -> window.text("last-save").startsWith("saved up to step 1, "));
        window.click("step");
        window.await("another", () -> stepShown() == 2);
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals("", window.text("last-save"), "nothing is left to lose");
    }

    @Test
    void runAndNetworkHaveOneName() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "1");
        tab.fill("batch-size", "5");
        window.click("start");
        window.await("the first result", () -> window.text("result").contains("\"my network\""));
        tab.fill("steps", "100000");
        window.click("step");
        window.await("the pause", () -> window.node("resume", Node.class).isVisible());
        TextField name = window.node("model-name", TextField.class);
        assertEquals("my network-2", name.getText(), "the form shows the name of the run");
        window.click("stop");
        window.await("the second result", () -> window.text("result").contains("\"my network-2\""));
        assertEquals("my network", name.getText(), "the name for the next run");
        RunRecord record =
                new RunStore(home.resolve("data/runs")).find(RunStore.LAST).record();
        assertEquals("my network-2", record.name());
        assertEquals("my network-2", record.model());
    }

    /** Clicks with Shift, which the mouse of the headless screen does not report. */
    private static void clickWithShift(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            MouseEvent.MOUSE_CLICKED,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            true,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            true,
                            new PickResult(node, 5, 5)));
        });
    }

    /** Returns the step number in a text such as "Paused after step 1,234 of 20,000"; -1 if there is none. */
    private int stepShown() {
        Matcher title = Pattern.compile("tep ([0-9,]+) of").matcher(window.text("progress-title"));
        return title.find() ? Integer.parseInt(title.group(1).replace(",", "")) : -1;
    }

    @Test
    void closingDuringTrainingAsksFirst() {
        TrainTab tab = TrainTab.open(window);
        tab.fill("steps", "100000");
        window.click("start");
        window.await("the first steps", () -> !window.text("progress-pace").isEmpty());
        requestClose();
        window.await("the dialog", () -> dialog().isPresent());
        assertTrue(((DialogPane) dialog().orElseThrow()).getContentText().contains("Closing interrupts the training."));
        assertEquals(
                "Close DigitPad", ((Stage) dialog().orElseThrow().getScene().getWindow()).getTitle());
        window.robot().clickOn("Continue training");
        window.await("the dialog closed", () -> dialog().isEmpty());
        assertTrue(stage.isShowing());
        assertFalse(window.node("stop", Node.class).isDisabled(), "training continues");
        requestClose();
        window.await("the second dialog", () -> dialog().isPresent());
        window.robot().clickOn("Close");
        window.await("the window closed", () -> !stage.isShowing());
    }

    @Test
    void closingWarnsOfUnsavedSteps() throws IOException {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("step");
        window.await("the save", () -> window.text("last-save").startsWith("saved up to step 1, "));
        RunFolder run = new RunStore(home.resolve("data/runs")).find(RunStore.LAST);
        Files.createDirectories(run.folder().resolve("checkpoint-2.zip").resolve("obstacle"));
        window.click("step");
        window.await("the failed save", () -> window.text("last-save").equals("saved up to step 1 only"));
        requestClose();
        window.await("the dialog", () -> dialog().isPresent());
        String question = ((DialogPane) dialog().orElseThrow()).getContentText();
        assertTrue(question.contains("only up to step 1."), question);
        window.robot().clickOn("Continue training");
        window.await("the dialog closed", () -> dialog().isEmpty());
    }

    /** Does what the close button of the window does, without waiting for the dialog. */
    private void requestClose() {
        Platform.runLater(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            stage.getOnCloseRequest().handle(request);
            if (!request.isConsumed()) {
                stage.hide();
            }
        });
    }

    private Optional<Node> dialog() {
        return window.robot().lookup(".dialog-pane").tryQuery();
    }

    @Test
    void titleShowsTrainingProgress() {
        assertEquals("DigitPad", title());
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        window.click("start");
        window.await("the title", () -> title().matches("\\d+ % · step [\\d,]+ of 100,000 – DigitPad"));
        // The title is there first.
        window.await("the training", () -> window.node("pause", Node.class).isVisible());
        window.click("pause");
        window.await("the pause in the title", () -> title().startsWith("Paused · "));
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals("DigitPad", title());
    }

    private String title() {
        return ((Stage) window.node("model-chip", Node.class).getScene().getWindow()).getTitle();
    }
}
