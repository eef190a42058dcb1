package digitpad.ui.train.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.MainWindow;
import digitpad.ui.Notices;
import digitpad.ui.Theme;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the dialogs of the menu of a run. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RunMenuTest {
    private static final int TIMEOUT_SECONDS = 60;
    private static final double MIN_MARGIN = 10;

    @TempDir
    private Path folder;

    private final Background background = new Background(Platform::runLater);
    private RunMenu menu;
    private RunSummary run;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
        Pane content = new Pane();
        Scene scene = new Scene(content, 800, 520);
        scene.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("digitpad.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
        RunStore store = new RunStore(folder.resolve("runs"));
        run = RunSummary.of(store.create(
                "first",
                TrainingPlan.of(Preset.QUICK),
                DataSources.of(folder),
                TrainingData.of(SampleData.inMemory())));
        ModelStore models = new ModelStore(folder.resolve("models"));
        Notices notices = new Notices();
        ActiveModel active = new ActiveModel(models, background, notices);
        menu = new RunMenu(new RunsViewModel(store, models, active, background, notices), new NoActions(), content);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-rename", "run-annotate"})
    void dialog_hasMarginsAndTheWholeHint(String action, FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> item(action).fire());
        await(() -> field(robot, action).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        Node field = field(robot, action).orElseThrow();
        Parent pane = field.getScene().getRoot();
        Label hint = (Label) pane.lookup(".run-limits");
        for (Node part : new Node[] {field, hint}) {
            Bounds bounds = part.localToScene(part.getLayoutBounds());
            assertTrue(bounds.getMinX() >= MIN_MARGIN, "left: " + bounds);
            assertTrue(bounds.getMinY() >= MIN_MARGIN, "top: " + bounds);
            assertTrue(bounds.getMaxX() <= field.getScene().getWidth() - MIN_MARGIN, "right: " + bounds);
        }
        assertEquals(hint.getText(), ((Text) hint.lookup(".text")).getText());
        // On a desktop, the window can open at this size.
        assertEquals(pane.prefHeight(pane.prefWidth(-1)), pane.minHeight(-1));
        robot.push(KeyCode.ESCAPE);
        await(() -> field(robot, action).isEmpty());
    }

    private MenuItem item(String id) {
        return menu.items(run).stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Node> field(FxRobot robot, String action) {
        return robot.lookup("#" + action + "-text").tryQuery();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private record NoActions() implements RunActions {
        @Override
        public void resume(RunSummary run) {}

        @Override
        public boolean isIdle() {
            return true;
        }

        @Override
        public boolean isStarting() {
            return false;
        }

        @Override
        public void useSettings(RunRecord run) {}

        @Override
        public void useModel(String saved) {}
    }
}
