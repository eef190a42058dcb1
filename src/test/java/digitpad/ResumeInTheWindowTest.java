package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.StoppedRun;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests that a window can resume a run that was interrupted before. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ResumeInTheWindowTest {
    private static final int STEPS = 40;
    private static final int INTERRUPTED_AFTER = 15;

    @TempDir
    static Path home;

    private static RunFolder run;

    private AppWindow window;

    /** Trains before the window opens, because opening it must not take that long. */
    @BeforeAll
    static void train() throws Exception {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        run = interruptedRun(data);
    }

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("sample"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void interruptedRunIsOfferedAndResumed() {
        window.click("tab-train");
        window.await(
                "the offer", () -> window.node("interrupted-run", Node.class).isVisible());
        assertEquals("\"mine\" is unfinished (step 15 of 40).", window.text("interrupted"));
        window.robot().interact(() -> window.node("steps", TextField.class).setText("7"));
        window.click("resume-run");
        window.await("the result", () -> window.node("result", Node.class).isVisible());
        assertTrue(window.text("result").contains("after 40 steps"), window.text("result"));
        assertFalse(window.node("interrupted-run", Node.class).isVisible());
        assertEquals("40", window.node("steps", TextField.class).getText(), "the settings of the resumed run");
        assertEquals("10", window.node("batch-size", TextField.class).getText());
        assertEquals(RunRecord.State.FINISHED, run.record().state());
        long losses = run.history().measurements().stream()
                .filter(entry -> entry.measure() == Measure.LOSS)
                .count();
        assertEquals(STEPS, losses, "one loss per step, without gaps or duplicates");
    }

    private static RunFolder interruptedRun(Path data) throws Exception {
        UserFolders folders = UserFolders.under(home);
        TrainingPlan plan = TrainingPlan.of(Preset.QUICK).withSteps(STEPS).withBatchSize(10);
        TrainingData trainingData = TrainingData.of(new MnistLibrary(folders, Map.of()).load(Optional.of(data)));
        RunFolder folder = new RunStore(folders.runs()).create("mine", plan, DataSources.of(data), trainingData);
        StoppedRun.after(INTERRUPTED_AFTER, folder, trainingData);
        return folder;
    }
}
