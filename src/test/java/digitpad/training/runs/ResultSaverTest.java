package digitpad.training.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultSaverTest {
    @TempDir
    private Path home;

    private final List<String> notes = new ArrayList<>();
    private RunStore runs;
    private ResultSaver saver;
    private ModelStore models;
    private RunFolder run;
    private Model model;

    @BeforeEach
    void create() throws Exception {
        models = new ModelStore(home.resolve("models"), List.of(home.resolve("home")));
        runs = new RunStore(home.resolve("runs"));
        saver = new ResultSaver(runs, models, notes::add, home.resolve("temporary"));
        run = newRun("mine");
        Path file = home.resolve("quick.digitpad");
        try (InputStream in = ResultSaverTest.class.getResourceAsStream("first-format/quick.digitpad")) {
            Files.copy(in, file);
        }
        model = ModelFile.read(file).withName("mine");
    }

    private RunFolder newRun(String name) {
        return runs.create(
                name, TrainingPlan.of(Preset.QUICK), DataSources.of(home), TrainingData.of(SampleData.inMemory()));
    }

    @Test
    void model_takesCurrentNameOfRun() {
        run.rename("renamed");
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.empty());
        assertEquals("renamed", saved.model().info().name());
        assertEquals("renamed", run.record().model());
        assertTrue(models.isTaken("renamed"));
    }

    @Test
    void model_neverReplacesAnother() {
        Model other = TestModels.untrained("mine", 1);
        models.save(other);
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.empty());
        assertEquals("mine-2", saved.model().info().name());
        assertEquals("mine-2", run.record().model());
        assertEquals("mine-2", run.record().name(), "run and network keep one name");
        assertEquals(other.info(), models.load("mine").info());
    }

    @Test
    void model_neverTakesNameOfAnotherRun() {
        RunFolder other = newRun("mine-2");
        models.save(TestModels.untrained("mine", 1));
        saver.save(model, Optional.of(run), Optional.empty());
        assertEquals("mine-3", run.record().name());
        assertEquals("mine-3", run.record().model());
        saver.save(model, Optional.of(other), Optional.empty());
        assertEquals("mine-2", other.record().model());
    }

    @Test
    void resumedRun_replacesItsEarlierModel() {
        saver.save(model, Optional.of(run), Optional.empty());
        ResultSaver.Saved again = saver.save(model, Optional.of(run), Optional.empty());
        assertEquals("mine", again.model().info().name());
        assertEquals("mine", run.record().name());
        assertFalse(models.isTaken("mine-2"));
    }

    @Test
    @Tag("long")
    void concurrentSaves_neverReplaceAModel() throws Exception {
        int threads = 4;
        int saves = 60;
        // Each save has its own store, as in another program.
        Callable<Path> save = () -> new ResultSaver(runs, new ModelStore(home.resolve("models")), notes::add)
                .save(model, Optional.empty(), Optional.empty())
                .file();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Set<Path> files = new HashSet<>();
        try {
            for (Future<Path> saved : pool.invokeAll(Collections.nCopies(saves, save))) {
                files.add(saved.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(saves, files.size(), "each model has its own file");
        try (Stream<Path> left = Files.list(home.resolve("models"))) {
            assertEquals(saves, left.count(), "no other file is left");
        }
        for (Path file : files) {
            assertEquals(ModelFile.nameOf(file), ModelFile.readInfo(file).name());
        }
    }

    @Test
    void chosenFile_namesModel() {
        Path file = home.resolve("chosen.digitpad");
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.of(file));
        assertEquals(file, saved.file());
        assertEquals("chosen", ModelFile.read(file).info().name());
        assertEquals(file.toAbsolutePath().toString(), run.record().model());
    }

    @Test
    void unwritableFile_savesUnderNameOfRun() throws Exception {
        Path file = Files.createDirectories(home.resolve("taken.digitpad"));
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.of(file));
        assertEquals("mine", saved.model().info().name());
        assertEquals("mine", run.record().model());
        assertTrue(models.isTaken("mine"));
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).contains("instead"), notes::toString);
    }

    @Test
    void unwritableModels_savesToRun() throws Exception {
        block("models");
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.empty());
        assertEquals(run.folder().resolve("mine.digitpad"), saved.file());
        assertEquals(saved.file().toString(), run.record().model());
        assertEquals(model.parameters(), ModelFile.read(saved.file()).parameters());
        assertEquals(1, notes.size(), notes::toString);
        assertTrue(notes.get(0).contains(saved.file().toString()), notes::toString);
    }

    @Test
    void unwritableModelsWithoutRun_savesToHome() throws Exception {
        block("models");
        for (String name : List.of("mine", "mine-2")) {
            ResultSaver.Saved saved = saver.save(model, Optional.empty(), Optional.empty());
            assertEquals(home.resolve("home").resolve(name + ".digitpad"), saved.file());
            assertEquals(name, ModelFile.read(saved.file()).info().name());
        }
    }

    @Test
    void unwritableFileAndModels_savesToNextPlace() throws Exception {
        block("models");
        Path file = Files.createDirectories(home.resolve("taken.digitpad"));
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.of(file));
        assertEquals(run.folder().resolve("mine.digitpad"), saved.file());
        assertEquals(1, notes.size(), notes::toString);
        assertTrue(notes.get(0).contains(file.toString()), "the chosen file is named: " + notes);
    }

    @Test
    void unwritableHome_savesToTemporaryFolder() throws Exception {
        block("models");
        block("home");
        ResultSaver.Saved saved = saver.save(model, Optional.empty(), Optional.empty());
        assertEquals(home.resolve("temporary/mine.digitpad"), saved.file());
        assertTrue(notes.get(0).contains(saved.file().toString()), notes::toString);
    }

    @Test
    void folderOfVanishedRun_isNotMadeAnew() throws Exception {
        block("models");
        deleteAll(run.folder());
        ResultSaver.Saved saved = saver.save(model, Optional.of(run), Optional.empty());
        assertEquals(home.resolve("home/mine.digitpad"), saved.file());
        assertFalse(Files.exists(run.folder()));
    }

    @Test
    void nothingWritable_namesFirstPlace() throws Exception {
        block("models");
        block("home");
        block("temporary");
        UserException error =
                assertThrows(UserException.class, () -> saver.save(model, Optional.empty(), Optional.empty()));
        assertTrue(error.getMessage().contains(home.resolve("models").toString()), error.getMessage());
        assertEquals(List.of(), notes);
    }

    @Test
    void ensureWritable_findsEachProblemBeforeTraining() throws Exception {
        saver.ensureWritable("mine", Preset.QUICK, Optional.empty());
        try (Stream<Path> left = Files.list(home.resolve("models"))) {
            assertEquals(0, left.count(), "nothing is left");
        }
        Files.delete(home.resolve("models"));
        block("models");
        assertThrows(UserException.class, () -> saver.ensureWritable("mine", Preset.QUICK, Optional.empty()));
        Path file = home.resolve("free.digitpad");
        saver.ensureWritable("mine", Preset.QUICK, Optional.of(file));
        assertFalse(Files.exists(file));
        assertThrows(
                UserException.class,
                () -> saver.ensureWritable("mine", Preset.QUICK, Optional.of(Path.of("/dev/null"))));
    }

    /** Puts a file in the place of a folder, so that nobody, not even root, can write there. */
    private void block(String name) throws IOException {
        Files.createFile(home.resolve(name));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
