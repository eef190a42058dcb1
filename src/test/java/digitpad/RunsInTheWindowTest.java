package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.EarlyStoppingCriteria;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.controls.DisabledHint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the list of runs and its menu. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RunsInTheWindowTest {
    private static final TrainingPlan PLAN = TrainingPlan.of(Preset.QUICK)
            .withSteps(20_000)
            .withDropout(0.25)
            .withStopping(new EarlyStoppingCriteria(0.9, 3, null));

    @TempDir
    private Path home;

    private AppWindow window;
    private Stage stage;
    private RunStore store;
    private RunFolder run;

    @Start
    void open(Stage given) {
        stage = given;
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        store = new RunStore(home.resolve("data/runs"));
        run = store.create("first", PLAN, DataSources.of(data), sample());
        window = new AppWindow(stage, home, data);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void runIsRenamedAnnotatedReusedDeletedAndRestored() {
        openRuns();

        choose("run-rename");
        answer("run-rename-text", "the one");
        window.await("its new name", () -> names().equals(List.of("the one")));
        assertEquals("the one", run.record().name());

        choose("run-annotate");
        answer("run-annotate-text", "with dropout");
        window.await(
                "the note", () -> "with dropout".equals(runs().get(0).record().note()));

        choose("run-settings");
        assertEquals("20,000", window.node("steps", TextField.class).getText());
        assertEquals("0.25", window.node("dropout", TextField.class).getText());
        assertTrue(window.node("restore", Node.class).isVisible());

        choose("run-delete");
        window.await("an empty list", () -> names().isEmpty());
        assertEquals(List.of(), store.list());
        window.click("run-undo");
        window.await("the run again", () -> names().equals(List.of("the one")));
        assertFalse(window.node("run-undo", Node.class).getParent().isVisible());
        assertEquals("with dropout", store.find(run.id()).record().note());
    }

    @Test
    void renameDialog_isReadyToTypeTheName() {
        openRuns();
        moveWindow();
        choose("run-rename");
        assertReadyToType("run-rename-text", "Rename \"first\"");
        window.robot().type(KeyCode.T, KeyCode.W, KeyCode.O, KeyCode.ENTER);
        window.await("its new name", () -> names().equals(List.of("two")));
    }

    @Test
    void noteDialog_isReadyToTypeTheNote() {
        openRuns();
        moveWindow();
        choose("run-annotate");
        assertReadyToType("run-annotate-text", "Note on \"first\"");
        window.robot().type(KeyCode.B, KeyCode.E, KeyCode.S, KeyCode.T).clickOn("OK");
        window.await("the note", () -> "best".equals(runs().get(0).record().note()));
    }

    @Test
    void filter_showsTheRunsOfOneNetwork() {
        openRuns();
        assertFalse(window.node("runs-network", Node.class).isVisible(), "one network needs no choice");
        store.create("second", TrainingPlan.of(Preset.TUTORIAL), run.record().sources(), sample());
        refreshRuns();
        window.await("both runs", () -> names().equals(List.of("second", "first")));
        window.click("runs-network");
        window.robot().type(KeyCode.DOWN, KeyCode.ENTER);
        window.await("one run", () -> names().equals(List.of("first")));
        assertTrue(
                drawn("runs-network").contains("quick (1 of 2)"),
                () -> drawn("runs-network").toString());

        choose("run-delete");
        window.await("the other run", () -> names().equals(List.of("second")));
        assertFalse(window.node("runs-network", Node.class).isVisible());
    }

    @Test
    void twoTickedRuns_areComparedLayerByLayer() {
        store.create("second", TrainingPlan.of(Preset.TUTORIAL), run.record().sources(), sample());
        window.click("tab-train");
        window.click("tab-runs");
        window.await("both runs", () -> names().size() == 2);
        Node button = window.node("runs-compare", Node.class);
        assertEquals(
                "Tick two runs to compare their layers.",
                DisabledHint.of(button).orElseThrow());
        tick(0);
        assertEquals(
                "Tick a second run to compare their layers.",
                DisabledHint.of(button).orElseThrow());
        tick(1);
        window.await("the button", () -> !button.isDisabled());
        Platform.runLater(((Button) button)::fire);
        awaitDialog("comparison-layers");
        List<String> head = texts("comparison-head");
        assertEquals(List.of("first", "quick", "second", "tutorial"), head.subList(0, 4));
        List<String> layers = texts("comparison-layers");
        assertTrue(
                layers.containsAll(List.of("≠ changed", "− only left", "batch normalization", "129,906", "3,274,634")),
                layers::toString);
        assertTrue(texts("comparison-settings").containsAll(List.of("Batch size", "64", "50")));
        assertFalse(texts("comparison-settings").contains("Optimizer"));
        window.robot().push(KeyCode.ESCAPE);
        window.await(
                "the end of the dialog",
                () -> window.robot().lookup("#comparison-layers").tryQuery().isEmpty());
    }

    private void tick(int row) {
        window.await("the rows", () -> boxes().size() == 2);
        window.robot().interact(() -> boxes().get(row).fire());
    }

    private List<CheckBox> boxes() {
        return window
                .robot()
                .from(window.node("runs", Node.class))
                .lookup(".check-box")
                .match(Node::isVisible)
                .queryAllAs(CheckBox.class)
                .stream()
                .toList();
    }

    private List<String> texts(String grid) {
        return window.robot().from(window.node(grid, Node.class)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    /** Shows the tab again, which reads the runs again. */
    private void refreshRuns() {
        window.click("tab-draw");
        window.click("tab-train");
    }

    /** Returns the texts that a control draws. */
    private List<String> drawn(String id) {
        return window.robot().from(window.node(id, Node.class)).lookup(".text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    private static TrainingData sample() {
        return TrainingData.of(SampleData.inMemory());
    }

    private void openRuns() {
        window.click("tab-train");
        window.click("tab-runs");
        window.await("the run", () -> names().equals(List.of("first")));
    }

    /** Makes the window leave the middle of the screen. */
    private void moveWindow() {
        window.robot().interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1100);
            stage.setHeight(700);
        });
    }

    /** Asserts that a dialog is in the middle of the window, with a title and the cursor in its field. */
    private void assertReadyToType(String field, String title) {
        awaitDialog(field);
        Node text = window.node(field, Node.class);
        Stage dialog = (Stage) text.getScene().getWindow();
        window.await("the cursor in the field", () -> dialog.isFocused() && text.isFocused());
        assertEquals(title, dialog.getTitle());
        assertEquals(stage.getX() + stage.getWidth() / 2, dialog.getX() + dialog.getWidth() / 2, 1);
        assertEquals(stage.getY() + stage.getHeight() / 2, dialog.getY() + dialog.getHeight() / 2, 1);
    }

    @Test
    void scoresAreShownWithoutTruncation() throws IOException {
        Path file = run.folder().resolve("run.json");
        ObjectMapper json = new ObjectMapper();
        ObjectNode known = (ObjectNode) json.readTree(file.toFile());
        ((ObjectNode) known.get("plan")).put("preset", "TUTORIAL");
        known.put("state", "STOPPED")
                .put("stepsDone", 12_345)
                .put("validationAccuracy", 0.993)
                .put("testAccuracy", 0.9927);
        json.writeValue(file.toFile(), known);
        window.click("tab-train");
        window.click("tab-runs");
        window.await("both lines", () -> lines().size() == 2);
        window.await("the scores", () -> drawn(lines().get(0)).equals("test 99.27 % · validation 99.3 %"));
        Label origin = lines().get(1);
        assertTrue(origin.getText().startsWith("tutorial · 12,345 of 20,000 steps · "), origin.getText());
        window.await("the full text", () -> drawn(origin).equals(origin.getText()));
    }

    private List<Label> lines() {
        return window.robot().lookup(".run-figures").match(Node::isVisible).queryAllAs(Label.class).stream()
                .toList();
    }

    /** Returns the text as drawn, which may be truncated. */
    private static String drawn(Label label) {
        return label.lookup(".text") instanceof Text text ? text.getText() : "";
    }

    /** Chooses an item from the menu of the only run. Does not wait for it, because a dialog would block. */
    private void choose(String item) {
        // The list creates its rows one pulse after its items.
        window.await("the row", () -> menus().size() == 1);
        MenuButton more = menus().iterator().next();
        Platform.runLater(() -> {
            more.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            more.getItems().stream()
                    .filter(each -> item.equals(each.getId()) && !each.isDisable())
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Set<MenuButton> menus() {
        return window.robot().lookup(".run-more").match(Node::isVisible).queryAllAs(MenuButton.class);
    }

    private void answer(String field, String text) {
        awaitDialog(field);
        window.robot().interact(() -> window.node(field, TextInputControl.class).setText(text));
        window.robot().clickOn("OK");
    }

    private void awaitDialog(String field) {
        window.await(
                "the dialog",
                () -> window.robot().lookup("#" + field).tryQuery().isPresent());
    }

    @SuppressWarnings("unchecked")
    private List<RunSummary> runs() {
        return List.copyOf(window.node("runs", ListView.class).getItems());
    }

    private List<String> names() {
        return runs().stream().map(each -> each.record().name()).toList();
    }
}
