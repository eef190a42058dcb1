package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import digitpad.augmentation.Augmentation;
import digitpad.files.UserFolders;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.network.ModelInfo;
import digitpad.network.ModelStore;
import digitpad.network.Preset;
import digitpad.samples.OwnDigit;
import digitpad.samples.OwnDigits;
import digitpad.training.RunFolder;
import digitpad.training.RunRecord;
import digitpad.training.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TrainingInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        window = new AppWindow(stage, home, data);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aTrainingIsFollowedSavedAndPutToUse() {
        openTrainTab();
        fill("steps", "201");
        fill("batch-size", "20");
        fill("learning-rate", "0.001");
        fill("model-name", "first try");
        window.click("start");
        window.await("steps going by", () -> !window.text("progress-pace").isEmpty());
        assertTrue(window.node("steps", TextField.class).isDisabled(), "the form waits for the run");

        // The pad answers meanwhile, with the model in use.
        window.click("tab-draw");
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-train");

        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertTrue(window.text("result").contains("Saved as \"first try\""), window.text("result"));
        assertTrue(Files.exists(home.resolve("data/models/first try.digitpad")));
        List<String> log = log();
        assertEquals(
                3,
                log.stream()
                        .filter(line -> line.matches("step \\d+, training accuracy .*"))
                        .count(),
                log.toString());
        assertTrue(log.contains("step 200, training accuracy 1"), log.toString());
        assertEquals("Step 201 of 201", window.text("progress-title"));

        window.click("use-model");
        window.await("the new model in use", () -> chip().startsWith("first try"));
        window.click("tab-draw");
        window.await("its answer", () -> !window.text("answer").isEmpty());
        window.await(
                "its name in the menu",
                () -> window.node("model-chip", MenuButton.class).getItems().stream()
                        .anyMatch(item -> item.getText().startsWith("first try")));
    }

    @Test
    void aStoppedTrainingIsSavedToo() {
        openTrainTab();
        fill("steps", "100000");
        fill("batch-size", "5");
        window.click("start");
        window.await("steps going by", () -> !window.text("progress-pace").isEmpty());
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        List<ModelInfo> models = new ModelStore(home.resolve("data/models")).list();
        assertEquals(ModelStore.shipped().size() + 1, models.size());
        ModelInfo mine = models.get(ModelStore.shipped().size());
        assertEquals("my network", mine.name());
        assertTrue(mine.training().stepsDone() < 100_000);
        assertFalse(window.node("start", Node.class).isDisabled(), "another run can be started");
    }

    @Test
    void aTrainingIsPausedSteppedAndResumed() {
        openTrainTab();
        fill("steps", "100000");
        fill("batch-size", "5");
        window.click("start");
        window.await("steps going by", () -> !window.text("progress-pace").isEmpty());
        window.click("pause");
        window.await("the rest", () -> window.node("resume", Node.class).isVisible());
        assertTrue(window.node("resume", Node.class).isFocused(), "a stray Space resumes, and does not stop");
        int rested = stepShown();
        RunFolder run = new RunStore(home.resolve("data/runs")).find(RunStore.LAST);
        // The window says so before the disk has it.
        window.await("it written down", () -> run.record().state() == RunRecord.State.PAUSED);
        assertEquals(rested, run.stepsKept());
        window.click("step");
        window.await("one step", () -> stepShown() == rested + 1);
        window.await("the rest again", () -> window.node("resume", Node.class).isVisible());
        clickWithShift(window.node("step", Node.class));
        window.await("a hundred steps", () -> stepShown() == rested + 101);
        window.await("the third rest", () -> window.node("resume", Node.class).isVisible());
        window.click("resume");
        window.await("more steps", () -> stepShown() > rested + 101);
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals(RunRecord.State.STOPPED, run.record().state());
        assertTrue(run.record().stepsDone() > rested + 101);
    }

    /** The screen in memory reports no Shift with its mouse. */
    private static void clickWithShift(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
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

    /** The number in "Paused after step 1,234 of 20,000". */
    private int stepShown() {
        Matcher title = Pattern.compile("tep ([0-9,]+) of").matcher(window.text("progress-title"));
        return title.find() ? Integer.parseInt(title.group(1).replace(",", "")) : -1;
    }

    @Test
    void closingTheWindowDuringATrainingAsksFirst() {
        openTrainTab();
        fill("steps", "100000");
        window.click("start");
        window.await("steps going by", () -> !window.text("progress-pace").isEmpty());
        requestClose();
        window.await("the question", () -> question().isPresent());
        assertTrue(((DialogPane) question().orElseThrow())
                .getContentText()
                .contains("closing the window stops it where it is"));
        window.robot().clickOn("Go on training");
        window.await("the answer taken", () -> question().isEmpty());
        assertTrue(stage.isShowing());
        assertFalse(window.node("stop", Node.class).isDisabled(), "the training goes on");
        requestClose();
        window.await("the question again", () -> question().isPresent());
        window.robot().clickOn("Close");
        window.await("the window gone", () -> !stage.isShowing());
    }

    /** As the window's own close button does, without waiting for what it asks. */
    private void requestClose() {
        Platform.runLater(() -> {
            WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            stage.getOnCloseRequest().handle(request);
            if (!request.isConsumed()) {
                stage.hide();
            }
        });
    }

    private Optional<Node> question() {
        return window.robot().lookup(".dialog-pane").tryQuery();
    }

    @Test
    void aFormThatMakesNoSenseIsToldAtOnceAndCannotBeStarted() {
        openTrainTab();
        fill("steps", "many");
        assertTrue(window.node("complaint", Node.class).isVisible());
        assertEquals(
                "The number of steps is \"many\"; it must be a whole number from 1 to 10,000,000.",
                window.text("complaint"));
        assertTrue(window.node("start", Node.class).isDisabled());
        fill("steps", "20");
        assertFalse(window.node("complaint", Node.class).isVisible());
        assertFalse(window.node("start", Node.class).isDisabled());
        fill("model-name", "a/b");
        assertTrue(window.text("complaint").contains("cannot be called \"a/b\""), window.text("complaint"));
    }

    @Test
    void theTutorialsSettingsAreAClickAway() {
        openTrainTab();
        assertFalse(window.node("restore", Node.class).isVisible());
        fill("steps", "7");
        fill("dropout", "0");
        window.click("restore");
        assertEquals("20000", window.node("steps", TextField.class).getText());
        assertEquals("0.5", window.node("dropout", TextField.class).getText());
        assertFalse(window.node("restore", Node.class).isVisible());
    }

    @Test
    void moreSettingsUnfoldAndEndTheTrainingEarly() {
        openTrainTab();
        // Validated every 100 steps.
        fill("steps", "4000");
        fill("batch-size", "10");
        fill("learning-rate", "0.001");
        window.click("more-settings");
        fill("target", "50");
        window.click("start");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertTrue(log().contains("ended early: the validation accuracy has reached its target"), log().toString());
        assertFalse(window.node("unfinished-run", Node.class).isVisible(), "it has come to its end");
    }

    @Test
    void thePadAnswersWithTheNetworkInTrainingWhileThatIsWished() {
        window.drawOne();
        window.awaitText("answer", "1");
        openTrainTab();
        fill("steps", "100000");
        fill("batch-size", "5");
        window.click("follow");
        window.click("start");
        window.await("the network in training", () -> chip().startsWith("in training · step "));
        String first = chip();
        window.click("tab-draw");
        double before = window.probability(1);
        window.await("a later state of it", () -> !chip().equals(first) && chip().startsWith("in training"));
        window.await("bars that move by themselves", () -> window.probability(1) != before);
        assertEquals("best", remembered(), "what is in training is not the model for the next start");
        window.click("tab-train");
        window.click("follow");
        assertTrue(chip().startsWith("best"), chip());
        window.click("follow");
        window.await("the network in training again", () -> chip().startsWith("in training"));
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        window.await("the model from before", () -> chip().startsWith("best"));
        assertEquals("best", remembered(), "what was stopped may be half learned");

        fill("steps", "30");
        window.click("start");
        window.await("the network that came to its end", () -> chip().startsWith("my network"));
    }

    @Test
    void whoChoosesAModelEndsTheFollowing() {
        openTrainTab();
        fill("steps", "100000");
        fill("batch-size", "5");
        window.click("follow");
        window.click("start");
        window.await("the network in training", () -> chip().startsWith("in training"));
        MenuButton menu = window.node("model-chip", MenuButton.class);
        window.await("the models", () -> menu.getItems().size() == 2);
        window.robot().interact(() -> menu.getItems().get(1).fire());
        window.await("the model chosen", () -> chip().startsWith("tutorial"));
        assertFalse(window.node("follow", ToggleSwitch.class).isSelected());
    }

    @Test
    void theTitleSaysHowFarTheTrainingIs() {
        assertEquals("DigitPad", title());
        openTrainTab();
        fill("steps", "100000");
        fill("batch-size", "5");
        window.click("start");
        window.await("the title", () -> title().matches("\\d+ % · step [\\d,]+ of 100,000 – DigitPad"));
        window.click("pause");
        window.await("its rest", () -> title().startsWith("Paused · "));
        window.click("stop");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertEquals("DigitPad", title());
    }

    @Test
    void oneCoreIsRememberedForTheNextStart() {
        openTrainTab();
        window.click("one-core");
        window.await("it written down", () -> settings().contains("\"oneCore\" : true"));
    }

    private String title() {
        return ((Stage) window.node("model-chip", Node.class).getScene().getWindow()).getTitle();
    }

    private String settings() {
        try {
            return Files.readString(home.resolve("data/settings.json"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String remembered() {
        return DigitPad.settingsFile(UserFolders.under(home)).read().model();
    }

    @Test
    void presetSlidersAndOwnDigitsGoIntoTheTraining() {
        new OwnDigits(home.resolve("data/digits"))
                .keep(new OwnDigit(
                        1,
                        Instant.EPOCH,
                        new Ink(List.of(new Stroke(List.of(new InkPoint(140, 40), new InkPoint(140, 240)), 16))),
                        Optional.empty()));
        openTrainTab();
        window.robot().interact(() -> presets().setValue(Preset.BEST));
        assertEquals(
                Integer.toString(Preset.BEST.steps()),
                window.node("steps", TextField.class).getText());
        window.await(
                "the own digit", () -> !window.node("own-digits", Node.class).isDisabled());
        window.click("own-digits");
        window.click("samples-change");
        window.await("the sliders", () -> slider("augment-rotation").isPresent());
        window.robot().interact(() -> {
            slider("augment-rotation").orElseThrow().setValue(30);
            slider("augment-outliers").orElseThrow().setValue(0.25);
        });
        window.click("samples-change");
        fill("steps", "2");
        fill("batch-size", "20");
        window.click("start");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        ModelInfo info = new ModelStore(home.resolve("data/models"))
                .list().stream()
                        .filter(model -> model.name().equals("my network"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Preset.BEST, info.preset());
        assertEquals(
                Augmentation.STANDARD.with(Augmentation.Strength.ROTATION, 30),
                info.training().augmentation());
        assertEquals(0.25, info.training().mixture().outliers());
        assertEquals(1, info.training().ink());
        assertEquals("sample + own digits", info.training().dataset());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Preset> presets() {
        return window.node("preset", ComboBox.class);
    }

    private Optional<Slider> slider(String id) {
        return window.robot().lookup("#" + id).tryQueryAs(Slider.class);
    }

    private void openTrainTab() {
        window.click("tab-train");
        window.await("the data", () -> !window.node("start", Node.class).isDisabled());
        assertEquals("not MNIST, but of its form", window.text("data-status"));
    }

    private void fill(String field, String text) {
        window.robot().interact(() -> window.node(field, TextField.class).setText(text));
    }

    private String chip() {
        return window.node("model-chip", MenuButton.class).getText();
    }

    @SuppressWarnings("unchecked")
    private List<String> log() {
        return List.copyOf(window.node("log", ListView.class).getItems());
    }
}
