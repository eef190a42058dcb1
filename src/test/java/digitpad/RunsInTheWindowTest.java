package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.training.EarlyStopping;
import digitpad.training.RunFolder;
import digitpad.training.RunStore;
import digitpad.training.RunSummary;
import digitpad.training.Sources;
import digitpad.training.TrainingMaterial;
import digitpad.training.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The list of runs, as its user works with it. */
@ExtendWith(ApplicationExtension.class)
class RunsInTheWindowTest {
    private static final TrainingPlan PLAN =
            TrainingPlan.of(Preset.QUICK).withSteps(77).withDropout(0.25).withStopping(new EarlyStopping(0.9, 3, null));

    @TempDir
    private static Path home;

    private AppWindow window;
    private RunStore store;
    private RunFolder run;

    @Start
    void open(Stage stage) {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        store = new RunStore(home.resolve("data/runs"));
        run = store.create("first", PLAN, Sources.of(data), TrainingMaterial.of(SampleData.inMemory()));
        window = new AppWindow(stage, home, data);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRunIsRenamedNotedUsedAgainDeletedAndBroughtBack() {
        window.click("tab-train");
        window.click("tab-runs");
        window.await("the run", () -> names().equals(List.of("first")));

        choose("run-rename");
        answer("run-rename-text", "the one");
        window.await("its new name", () -> names().equals(List.of("the one")));
        assertEquals("the one", run.record().name());

        choose("run-annotate");
        answer("run-annotate-text", "with dropout");
        window.await(
                "the note", () -> "with dropout".equals(runs().get(0).known().note()));

        choose("run-settings");
        assertEquals("77", window.node("steps", TextField.class).getText());
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

    /** By the menu of the only row; what asks a question returns only when that is answered, so nobody waits for it. */
    private void choose(String item) {
        MenuButton more = window.robot()
                .lookup(".run-more")
                .match(Node::isVisible)
                .queryAllAs(MenuButton.class)
                .iterator()
                .next();
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

    private void answer(String field, String text) {
        window.await(
                "the question",
                () -> window.robot().lookup("#" + field).tryQuery().isPresent());
        window.robot().interact(() -> window.node(field, TextInputControl.class).setText(text));
        window.robot().clickOn("OK");
    }

    @SuppressWarnings("unchecked")
    private List<RunSummary> runs() {
        return List.copyOf(window.node("runs", ListView.class).getItems());
    }

    private List<String> names() {
        return runs().stream().map(each -> each.known().name()).toList();
    }
}
