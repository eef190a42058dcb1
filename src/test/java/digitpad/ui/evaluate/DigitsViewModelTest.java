package digitpad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.MnistData;
import digitpad.dataset.Split;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.evaluation.data.DataPart;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.owndigits.OwnDigits;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitsViewModelTest {
    private static final String TWO_WRITERS = """
            .SEGMENT DIGIT 0 ? "1"
            .COMMENT 1 gm-a 1
            .PEN_DOWN
            10 10
            20 90
            .PEN_UP
            .SEGMENT DIGIT 0 ? "7"
            .COMMENT 7 ap-b 1
            .PEN_DOWN
            10 90
            80 90
            30 10
            .PEN_UP
            """;

    @TempDir
    private Path home;

    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final MnistData sample = SampleData.inMemory();
    private RunStore runs;
    private CurrentData data;
    private DigitsViewModel digits;

    @BeforeEach
    void open() {
        MnistLibrary library = new MnistLibrary(UserFolders.under(home), Map.of());
        data = new CurrentData(library, UnaryOperator.identity(), background, new Notices(), window);
        runs = new RunStore(home.resolve("runs"));
        EvaluationDataReader reader = new EvaluationDataReader(
                library, new OwnDigits(home.resolve("digits")), runs, UnaryOperator.identity());
        digits = new DigitsViewModel(data, reader, background);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void run_offersItsValidationImages() throws Exception {
        Path folder = home.resolve("dataset");
        SampleData.writeTo(folder);
        chooseRun(folder);
        EvaluationSet set = digits.job().call().set();
        assertEquals(
                EvaluationSet.ofImages(Split.of(sample.training()).validation(), "")
                        .size(),
                set.size());
        assertTrue(set.name().endsWith("validation images of run " + onlyRun().id()), set.name());
        assertEquals(sample.training().image(3), set.samples().get(3).image());
    }

    @Test
    void movedImagesOfARun_areFoundInMemory() throws Exception {
        chooseRun(home.resolve("gone"));
        assertThrows(UserException.class, () -> digits.job().call());
        data.use(sample);
        assertEquals(20, digits.job().call().set().size());
    }

    @Test
    void changedImagesOfARun_areRefused() throws Exception {
        Path folder = home.resolve("dataset");
        SampleData.writeTo(folder);
        chooseRun(folder);
        SampleData.write(folder, "train", SampleData.images(240, 9));
        UserException error =
                assertThrows(UserException.class, () -> digits.job().call());
        assertEquals(
                "The images in " + folder + " are not those of run " + onlyRun().id() + ". Choose other digits.",
                error.getMessage());
    }

    @Test
    void withoutRuns_theReasonIsGiven() {
        digits.kindProperty().set(DataKind.RUN);
        assertEquals(
                Optional.of("There are no runs yet. Train a network first, or choose other digits."),
                digits.refusalProperty().get());
    }

    @Test
    void severalDatasets_mustBeChosenFrom() throws Exception {
        Path several = home.resolve("several");
        SampleData.writeTo(several.resolve("my-first"), 30);
        SampleData.writeTo(several.resolve("my-second"), 40);
        choose(several);
        List<PlaceContents.Dataset> found = digits.contentsProperty().get().datasets();
        assertEquals(
                List.of("my-first", "my-second"),
                found.stream().map(PlaceContents.Dataset::name).toList());
        assertEquals(
                Optional.of("Choose one of the datasets in the folder first."),
                digits.refusalProperty().get());
        digits.datasetProperty().set(Optional.of(found.get(1).location()));
        assertEquals(Optional.empty(), digits.refusalProperty().get());
        assertEquals(40, digits.job().call().set().size());
        digits.partProperty().set(DataPart.TRAINING);
        assertEquals("my-second, training images", digits.job().call().set().name());
    }

    @Test
    void otherPlace_forgetsTheDataset() throws InterruptedException {
        digits.datasetProperty().set(Optional.of(home));
        choose(home.resolve("nothing"));
        assertEquals(Optional.empty(), digits.datasetProperty().get());
    }

    @Test
    void writers_selectStrokes() throws Exception {
        Path strokes = Files.writeString(home.resolve("two.unp"), TWO_WRITERS);
        choose(strokes);
        assertTrue(digits.contentsProperty().get().hasStrokes());
        assertEquals(2, digits.job().call().set().size());
        digits.writersProperty().set(" gm*, ");
        EvaluationSet set = digits.job().call().set();
        assertEquals("two.unp, writers gm*", set.name());
        assertEquals(1, set.samples().get(0).label());
        assertEquals(1, set.size());
        digits.writersProperty().set("nobody");
        assertThrows(UserException.class, () -> digits.job().call());
    }

    @Test
    void foldersOfStrokes_areRecognized() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(home.resolve("strokes"));
        Files.writeString(folder.resolve("two.unp"), TWO_WRITERS);
        choose(folder);
        assertEquals(
                new PlaceContents(true, List.of()), digits.contentsProperty().get());
    }

    private void choose(Path place) throws InterruptedException {
        digits.choosePlace(place);
        window.runNext(1);
    }

    private void chooseRun(Path folder) throws InterruptedException {
        runs.create("mine", TrainingPlan.of(Preset.QUICK), DataSources.of(folder), TrainingData.of(sample));
        digits.kindProperty().set(DataKind.RUN);
        digits.refresh();
        window.runUntil(() -> !digits.runsProperty().get().isEmpty());
        assertEquals(
                Optional.of("Choose a run first."), digits.refusalProperty().get());
        RunChoice run = digits.runsProperty().get().get(0);
        assertEquals(new RunChoice(onlyRun().id(), "mine", Optional.empty()), run);
        digits.runProperty().set(Optional.of(run));
        assertEquals(Optional.empty(), digits.refusalProperty().get());
    }

    private RunFolder onlyRun() {
        return runs.list().get(0);
    }
}
