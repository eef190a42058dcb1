package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.StoppedRun;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are resumed on the terminal after their training data has moved. */
@Tag("long")
class MovedDataTest {
    private static final String ONE = ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n10 10\n20 90\n.PEN_UP\n";
    private static final String SEVEN = ".SEGMENT DIGIT 0 ? \"7\"\n.PEN_DOWN\n10 90\n80 90\n30 10\n.PEN_UP\n";

    @TempDir
    private Path home;

    private CommandRunner terminal;
    private Path data;
    private Path ones;
    private Path sevens;
    private RunFolder run;

    @BeforeEach
    void makeRun() throws Exception {
        data = home.resolve("sample");
        SampleData.writeTo(data);
        ones = Files.writeString(home.resolve("ones.unp"), ONE);
        sevens = Files.writeString(home.resolve("sevens.unp"), SEVEN);
        terminal = new CommandRunner(home);
        UserFolders folders = UserFolders.under(home);
        TrainingData trainingData = TrainingData.of(new MnistLibrary(folders, Map.of()).load(Optional.of(data)))
                .with(ExtraSamplesReader.strokes(List.of(ones, sevens), List.of()));
        DataSources sources =
                new DataSources(data.toString(), List.of(ones.toString(), sevens.toString()), List.of(), false);
        TrainingPlan plan = TrainingPlan.of(Preset.QUICK).withSteps(4).withBatchSize(10);
        run = new RunStore(folders.runs()).create("mine", plan, sources, trainingData);
        StoppedRun.after(2, run, trainingData);
    }

    @Test
    void missingStrokeFile_messageNamesOption() throws Exception {
        move(sevens);
        assertRefused(sevens.toString(), "train", "--resume", run.id());
        assertTrue(terminal.err().contains("--strokes"), terminal.err());
    }

    @Test
    void missingData_messageNamesOption() throws Exception {
        Files.move(data, home.resolve("elsewhere"));
        // The usual folder holds other data, so nothing is downloaded.
        Path usual = UserFolders.under(home).mnist();
        SampleData.writeTo(usual);
        for (String kind : List.of("-images-idx3-ubyte", "-labels-idx1-ubyte")) {
            Files.copy(
                    usual.resolve("t10k" + kind), usual.resolve("train" + kind), StandardCopyOption.REPLACE_EXISTING);
        }
        assertRefused(data.toString(), "train", "--resume", run.id());
        assertTrue(terminal.err().contains("add --data"), terminal.err());
    }

    @Test
    void movedStrokeFile_isUsedAndRemembered() throws Exception {
        Path moved = move(sevens);
        assertResumed("--strokes", moved.toString());
        assertEquals(
                List.of(ones.toString(), moved.toString()),
                run.record().sources().strokes());
    }

    @Test
    void movedDataAndStrokes_areUsedAndRemembered() throws Exception {
        Path moved = Files.move(data, home.resolve("elsewhere"));
        Path renamed = Files.move(ones, home.resolve("eins.unp"));
        assertResumed("--data", moved.toString(), "--strokes", renamed.toString());
        assertEquals(moved.toString(), run.record().sources().data());
        assertEquals(
                List.of(renamed.toString(), sevens.toString()),
                run.record().sources().strokes());
    }

    @Test
    void differentStrokes_areRefused() throws Exception {
        Path moved = move(sevens);
        Files.writeString(moved, ONE);
        assertRefused("not the data", "train", "--resume", run.id(), "--strokes", moved.toString());
        assertEquals(sevens.toString(), run.record().sources().strokes().get(1), "the run still refers to its file");
        assertEquals(RunRecord.State.STOPPED, run.record().state());
    }

    @Test
    void tooManyStrokeFiles_areRefused() {
        String file = ones.toString();
        assertRefused(
                "2 stroke files",
                "train",
                "--resume",
                run.id(),
                "--strokes",
                file,
                "--strokes",
                file,
                "--strokes",
                file);
    }

    private Path move(Path file) throws IOException {
        return Files.move(file, Files.createDirectories(home.resolve("moved")).resolve(file.getFileName()));
    }

    /** Asserts that a command ends with such a message. Remarks about the data may come first. */
    private void assertRefused(String messagePart, String... arguments) {
        assertEquals(CommandLineProgram.USER_ERROR, terminal.run(arguments), terminal.err());
        String message = terminal.err().lines().reduce("", (before, line) -> line);
        assertTrue(message.contains(messagePart), terminal.err());
    }

    private void assertResumed(String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of("train", "--resume", run.id()));
        arguments.addAll(List.of(options));
        assertEquals(0, terminal.run(arguments.toArray(String[]::new)), terminal.err());
        assertFalse(terminal.err().contains("has changed"), terminal.err());
        assertEquals(RunRecord.State.FINISHED, run.record().state());
    }
}
