package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.SampleData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.StoppedRun;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that were stopped or killed on the terminal, and are resumed there. */
@Tag("long")
class ResumedRunsTest {
    private static final int STEPS = 12;

    @TempDir
    Path home;

    private Path data;
    private CommandRunner terminal;

    @BeforeEach
    void makeData() {
        data = home.resolve("sample");
        SampleData.writeTo(data);
        terminal = new CommandRunner(home);
    }

    @Test
    void resumedRunContinuesToItsEnd() throws Exception {
        RunFolder run = stoppedRun(5);
        assertEquals(0, terminal.run("runs"));
        assertTrue(
                terminal.out().contains(run.id()) && terminal.out().contains("stopped  5 of 12 steps"), terminal.out());
        assertEquals(0, terminal.run("train", "--resume", "last", "--json"));
        JsonNode result = terminal.json();
        assertEquals(run.id(), result.get("run").asText());
        assertEquals(STEPS, result.get("stepsDone").asInt());
        assertEquals("mine", result.get("model").asText());
        assertTrue(terminal.err().contains("resuming after step 5"), terminal.err());
        assertEquals(0, terminal.run("runs", "--json"));
        JsonNode line = terminal.json().get(0);
        assertEquals("finished", line.get("state").asText());
        assertEquals(STEPS, line.get("stepsDone").asInt());
        terminal.assertRejected("is finished", "train", "--resume", run.id());
    }

    @Test
    void everyTrainingCreatesARun() throws IOException {
        assertEquals(
                0,
                terminal.run(
                        "train",
                        "--preset",
                        "quick",
                        "--steps",
                        "3",
                        "--batch-size",
                        "5",
                        "--data",
                        data.toString(),
                        "--json"));
        String id = terminal.json().get("run").asText();
        assertEquals(0, terminal.run("runs", "--json"));
        assertEquals(id, terminal.json().get(0).get("run").asText());
    }

    @Test
    void killedRunIsListedAsInterrupted() throws Exception {
        RunFolder run = stoppedRun(5);
        // A killed run is still marked as running, but no process is training it.
        Path record = run.folder().resolve("run.json");
        String text = Files.readString(record);
        assertTrue(text.contains("STOPPED"), text);
        Files.writeString(record, text.replace("STOPPED", "RUNNING"));
        assertEquals(0, terminal.run("runs"));
        assertTrue(terminal.out().contains("interrupted"), terminal.out());
        assertFalse(run.isInProgress());
        assertEquals(0, terminal.run("train", "--resume", run.id()));
    }

    @Test
    void unresumableRun_givesOneMessage() throws Exception {
        terminal.assertRejected("There are no runs yet", "train", "--resume", "last");
        RunFolder run = stoppedRun(2);
        terminal.assertRejected("Unknown run \"nobody\"", "train", "--resume", "nobody");
        terminal.assertRejected(
                "Leave out --steps, --seed", "train", "--resume", run.id(), "--steps", "5", "--seed", "1");
        terminal.assertRejected(
                "cannot be saved as",
                "train",
                "--resume",
                run.id(),
                "--out",
                home.resolve("...digitpad").toString());
    }

    @Test
    void newDataFolderIsRemembered() throws Exception {
        RunFolder run = stoppedRun(5);
        Path elsewhere = home.resolve("elsewhere");
        Files.move(data, elsewhere);
        assertEquals(0, terminal.run("train", "--resume", run.id(), "--data", elsewhere.toString()));
        assertFalse(terminal.err().contains("has changed"), terminal.err());
        assertEquals(elsewhere.toString(), run.record().sources().data());
    }

    @Test
    void runsOfSamePresetGetDifferentNames() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    0,
                    terminal.run(
                            "train",
                            "--preset",
                            "quick",
                            "--steps",
                            "1",
                            "--batch-size",
                            "5",
                            "--data",
                            data.toString()));
        }
        assertEquals(0, terminal.run("runs", "--json"));
        Set<String> names = new HashSet<>();
        terminal.json().forEach(line -> names.add(line.get("name").asText()));
        assertEquals(Set.of("quick", "quick-2"), names);
    }

    @Test
    void unreadableRun_isReportedAndNotReplaced() throws Exception {
        RunFolder first = stoppedRun(2);
        RunFolder last = stoppedRun(2);
        Files.writeString(last.recordFile(), "{ \"format\": 99 }");
        assertEquals(0, terminal.run("runs"));
        assertTrue(terminal.out().contains(first.id()) && !terminal.out().contains(last.id()), terminal.out());
        assertTrue(terminal.err().contains(last.recordFile().toString()), terminal.err());
        terminal.assertRejected(last.id(), "train", "--resume", "last");
        terminal.assertRejected("cannot be read", "train", "--resume", last.id());
        assertEquals(0, terminal.run("train", "--resume", first.id()));
    }

    private RunFolder stoppedRun(int steps) throws Exception {
        UserFolders folders = UserFolders.under(home);
        TrainingPlan plan = TrainingPlan.of(Preset.QUICK).withSteps(STEPS).withBatchSize(10);
        TrainingData trainingData = TrainingData.of(new MnistLibrary(folders, Map.of()).load(Optional.of(data)));
        RunFolder run = new RunStore(folders.runs()).create("mine", plan, DataSources.of(data), trainingData);
        StoppedRun.after(steps, run, trainingData);
        return run;
    }
}
