package digitpad.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.EndedRun;
import digitpad.model.ModelStore;
import digitpad.training.runs.CheckpointCleanup;
import digitpad.training.runs.DiskUsage;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUsageViewModelTest {
    @TempDir
    private Path folder;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void freedSpace_isReported() throws InterruptedException, IOException {
        RunStore runs = new RunStore(folder.resolve("runs"));
        ModelStore models = new ModelStore(folder.resolve("models"));
        EndedRun.create(runs, models, "mine", 3_000_000);
        DiskUsageViewModel usage = new DiskUsageViewModel(new CheckpointCleanup(runs, models), background, notices);
        usage.refresh();
        window.runUntil(() -> usage.usageProperty().get().isPresent());
        DiskUsage before = usage.usageProperty().get().orElseThrow();
        assertEquals(3_000_000, before.unneededBytes());
        usage.free(List.of(before.unneeded().get(0).id()));
        window.runUntil(() -> usage.usageProperty().get().orElseThrow().unneededBytes() == 0);
        assertEquals(
                "Freed 3 MB.", notices.currentProperty().get().orElseThrow().message());
    }

    @Test
    void problem_isReported() throws InterruptedException {
        DiskUsageViewModel usage = new DiskUsageViewModel(
                new CheckpointCleanup(new RunStore(folder.resolve("runs")), new ModelStore(folder.resolve("models"))),
                background,
                notices);
        usage.free(List.of("none"));
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals(
                "Freed 0 bytes. There are no runs yet. Start training first.",
                notices.currentProperty().get().orElseThrow().message());
    }
}
