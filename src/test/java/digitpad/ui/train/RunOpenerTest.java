package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOpenerTest {
    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final List<RunOpener.OpenedRun> opened = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private MnistLibrary library;
    private RunOpener opener;
    private RunFolder run;
    private Path data;

    @BeforeEach
    void create() {
        data = home.resolve("sample");
        SampleData.writeTo(data);
        library = new MnistLibrary(UserFolders.under(home), Map.of());
        RunStore runs = new RunStore(home.resolve("runs"));
        opener = new RunOpener(runs, library, new OwnDigits(home.resolve("digits")), background);
        run = runs.create(
                "mine",
                TrainingPlan.of(Preset.QUICK),
                DataSources.of(data),
                TrainingData.of(library.load(Optional.of(data))));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void runIsOpenedWithItsOwnImages() throws Exception {
        Path others = home.resolve("others");
        SampleData.writeTo(others);
        open(Optional.of(library.load(Optional.of(others))));
        assertEquals(data, opened.get(0).data().digits().location());
    }

    @Test
    void movedImagesAreReplacedByLoadedOnes() throws Exception {
        Path moved = home.resolve("moved");
        Files.move(data, moved);
        open(Optional.of(library.load(Optional.of(moved))));
        assertEquals(moved, opened.get(0).data().digits().location());
        assertEquals(moved.toString(), run.record().sources().data());
    }

    @Test
    void differentImagesAreNotAccepted() throws Exception {
        Path others = home.resolve("others");
        SampleData.writeTo(others);
        Path labels = others.resolve("train-labels-idx1-ubyte");
        byte[] changed = Files.readAllBytes(labels);
        changed[changed.length - 1] = (byte) ((changed[changed.length - 1] + 1) % 10);
        Files.write(labels, changed);
        Files.move(data, home.resolve("moved"));
        open(Optional.of(library.load(Optional.of(others))));
        assertEquals(List.of(), opened);
        assertTrue(failures.get(0).contains(data.toString()), failures::toString);
        assertEquals(data.toString(), run.record().sources().data(), "the run still refers to its folder");
    }

    @Test
    void missingImages_messageNamesFolder() throws Exception {
        Files.move(data, home.resolve("moved"));
        open(Optional.empty());
        assertEquals(List.of(), opened);
        assertTrue(failures.get(0).contains(data.toString()), failures::toString);
    }

    private void open(Optional<MnistData> atHand) throws InterruptedException {
        opener.open(RunSummary.of(run), atHand, opened::add, failures::add);
        window.runNext(1);
    }
}
