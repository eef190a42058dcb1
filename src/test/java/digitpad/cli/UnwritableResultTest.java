package digitpad.cli;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.engine.Engine;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.files.UserFolders;
import digitpad.model.ModelFile;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings whose model cannot be saved in its place. */
@Tag("long")
class UnwritableResultTest {
    @TempDir
    private Path home;

    private UserFolders folders;
    private Path data;

    @BeforeEach
    void makeData() {
        folders = UserFolders.under(home);
        data = home.resolve("sample");
        SampleData.writeTo(data);
    }

    @Test
    void unwritableModels_areFoundBeforeTraining() throws Exception {
        block(folders.models());
        CommandRunner terminal = new CommandRunner(home);
        // There is no such data, so the check comes before it is read.
        terminal.assertRejected(
                folders.models().toString(),
                "train",
                "--data",
                home.resolve("missing").toString());
        assertFalse(Files.exists(folders.runs()), "no run was started");
    }

    @Test
    void unwritableModels_areFoundBeforeResuming() throws Exception {
        CommandRunner terminal = new CommandRunner(home);
        assertEquals(0, terminal.run(train()), terminal.err());
        RunFolder run = new RunStore(folders.runs()).find(RunStore.LAST);
        String record = Files.readString(run.recordFile());
        Files.writeString(run.recordFile(), record.replace("FINISHED", "STOPPED"));
        Files.delete(folders.models().resolve("quick.digitpad"));
        Files.delete(folders.models());
        block(folders.models());
        terminal.assertRejected(folders.models().toString(), "train", "--resume", "last");
    }

    @Test
    void chosenFile_needsNoModelsFolder() throws Exception {
        block(folders.models());
        CommandRunner terminal = new CommandRunner(home);
        Path out = home.resolve("mine.digitpad");
        assertEquals(0, terminal.run(train("--out", out.toString())), terminal.err());
        assertEquals("mine", ModelFile.readInfo(out).name());
    }

    @Test
    void placeLostDuringTraining_savesElsewhere() throws Exception {
        CommandRunner terminal = new CommandRunner(home, new InterferingEngine(() -> {
            Files.delete(folders.models());
            block(folders.models());
        }));
        assertEquals(0, terminal.run(train("--json")), terminal.err());
        RunFolder run = new RunStore(folders.runs()).find(RunStore.LAST);
        Path saved = run.folder().resolve("quick.digitpad");
        assertEquals(saved.toString(), terminal.json().get("file").asText());
        assertTrue(terminal.err().contains("The model is saved as " + saved + " instead."), terminal.err());
        assertEquals(3, ModelFile.readInfo(saved).training().stepsDone());
    }

    private String[] train(String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "--preset", "quick", "--steps", "3"));
        arguments.addAll(List.of("--batch-size", "5", "--data", data.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Puts a file in the place of a folder, so that nobody, not even root, can write there. */
    private static void block(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
    }

    private interface FileAction {
        void run() throws IOException;
    }

    /** Does something to the disk when training begins. */
    private record InterferingEngine(FileAction action) implements Engine {
        @Override
        public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
            try {
                action.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return ENGINE.trainingNetwork(architecture, recipe, seed);
        }

        @Override
        public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
            return ENGINE.inferenceNetwork(architecture, parameters);
        }

        @Override
        public void useOneCore(boolean one) {
            ENGINE.useOneCore(one);
        }

        @Override
        public EngineReport report() {
            return ENGINE.report();
        }
    }
}
