package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.train.plot.PlotViewModel;
import digitpad.ui.train.plot.RunCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
    private static final TrainingPlan PLAN = TrainingPlan.of(Preset.QUICK);

    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();
    private final ObservableSet<String> compared = FXCollections.observableSet(new HashSet<>());
    private final PlotViewModel plots = new PlotViewModel(new RunCurves("", "", PLAN));
    private RunComparison comparison;
    private RunFolder run;

    @BeforeEach
    void create() throws IOException {
        RunStore store = new RunStore(folder);
        run = store.create("mine", PLAN, DataSources.of(folder), TrainingData.of(SampleData.inMemory()));
        Files.writeString(run.folder().resolve("history.csv"), "step,measure,value\n0,training,0.1\n1,loss,2.5\n");
        comparison = new RunComparison(store, background, notices, plots, compared);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void addedRunIsReadAndDrawn() throws InterruptedException {
        compared.add(run.id());
        assertFalse(plots.contains(run.id()), "the UI thread does not wait for the disk");
        window.runNext(1);
        assertTrue(plots.contains(run.id()));
        compared.remove(run.id());
        assertFalse(plots.contains(run.id()));
    }

    @Test
    void runRemovedWhileReadingIsNotDrawn() throws InterruptedException {
        compared.add(run.id());
        compared.remove(run.id());
        window.runNext(1);
        assertFalse(plots.contains(run.id()));
    }

    @Test
    void endedRunIsDrawnWithoutBeingRead() throws IOException {
        RunCurves known = new RunCurves(run.id(), "mine", PLAN);
        known.add(new Measurement(Measure.VALIDATION_ACCURACY, 500, 0.9));
        Files.delete(run.folder().resolve("history.csv"));
        comparison.add(known);
        assertTrue(plots.contains(run.id()));
        assertTrue(compared.contains(run.id()), "selected in the list of runs");
        assertEquals(Optional.empty(), notices.currentProperty().get());
    }

    @Test
    void unreadableRunIsReported() throws InterruptedException {
        compared.add("none");
        window.runNext(1);
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("none"));
        assertFalse(compared.contains("none"));
        assertFalse(plots.contains("none"));
    }
}
