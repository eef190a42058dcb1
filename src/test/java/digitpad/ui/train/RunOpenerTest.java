package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.MovedSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.MissingSourceException;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
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
    /** What the user was asked for, and what the user answers; without an answer, the user cancels. */
    private final List<String> asked = new ArrayList<>();

    private final Queue<Path> answers = new ArrayDeque<>();
    private MnistLibrary library;
    private RunStore runs;
    private RunOpener opener;
    private RunFolder run;
    private Path data;

    @BeforeEach
    void create() {
        data = home.resolve("sample");
        SampleData.writeTo(data);
        library = new MnistLibrary(UserFolders.under(home), Map.of());
        runs = new RunStore(home.resolve("runs"));
        opener = new RunOpener(runs, library, new OwnDigits(home.resolve("digits")), background, this::ask);
        run = runs.create(
                "mine",
                TrainingPlan.of(Preset.QUICK),
                DataSources.of(data),
                TrainingData.of(library.load(Optional.of(data))));
    }

    private void ask(MissingSourceException.Kind kind, Path path, Consumer<Path> found) {
        asked.add(kind + " " + path);
        Optional.ofNullable(answers.poll()).ifPresent(found);
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

    @Test
    void missingImages_areAskedFor() throws Exception {
        Path moved = Files.move(data, home.resolve("moved"));
        answers.add(moved);
        open(Optional.empty());
        window.runNext(1);
        assertEquals(List.of("IMAGES " + data), asked);
        assertEquals(moved, opened.get(0).data().digits().location());
        assertEquals(moved.toString(), run.record().sources().data());
    }

    @Test
    void differentImages_areRefusedWithoutAskingAgain() throws Exception {
        Path others = home.resolve("others");
        SampleData.writeTo(others);
        Files.copy(
                others.resolve("t10k-images-idx3-ubyte"),
                others.resolve("train-images-idx3-ubyte"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                others.resolve("t10k-labels-idx1-ubyte"),
                others.resolve("train-labels-idx1-ubyte"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(data, home.resolve("moved"));
        answers.add(others);
        open(Optional.empty());
        window.runNext(1);
        assertEquals(1, asked.size());
        assertEquals(List.of(), opened);
        assertTrue(failures.get(1).contains("not the data"), failures::toString);
    }

    @Test
    void eachMissingStrokeFile_isAskedFor() throws Exception {
        List<Path> files = List.of(home.resolve("one.unp"), home.resolve("two.unp"));
        for (Path file : files) {
            Files.writeString(file, ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n1 1\n2 9\n.PEN_UP\n");
        }
        DataSources sources = new DataSources(
                data.toString(), files.stream().map(Path::toString).toList(), List.of(), false);
        run = runs.create(
                "inked",
                TrainingPlan.of(Preset.QUICK),
                sources,
                TrainingData.of(library.load(Optional.of(data))).with(ExtraSamplesReader.strokes(files, List.of())));
        for (Path file : files) {
            answers.add(Files.move(file, home.resolve("moved-" + file.getFileName())));
        }
        open(Optional.empty());
        window.runNext(2);
        assertEquals(List.of("STROKES " + files.get(0), "STROKES " + files.get(1)), asked);
        assertEquals(2, opened.get(0).data().extraSamples());
        assertTrue(run.record().sources().strokes().get(1).endsWith("moved-two.unp"));
    }

    private void open(Optional<MnistData> atHand) throws InterruptedException {
        open(atHand, MovedSources.NONE);
        window.runNext(1);
    }

    private void open(Optional<MnistData> atHand, MovedSources moved) {
        opener.open(RunSummary.of(run), atHand, moved, new RunOpener.Outcome() {
            @Override
            public void opened(RunOpener.OpenedRun openedRun) {
                opened.add(openedRun);
            }

            @Override
            public void failed(String message) {
                failures.add(message);
            }

            @Override
            public void located(MovedSources places) {
                open(atHand, places);
            }
        });
    }
}
