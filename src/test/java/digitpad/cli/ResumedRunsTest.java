package digitpad.cli;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.SampleData;
import digitpad.dataset.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.BrokenOffRun;
import digitpad.training.batches.TrainingMaterial;
import digitpad.training.plan.Sources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that a terminal has broken off. */
class ResumedRunsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEPS = 12;

    @TempDir
    Path home;

    private Path data;
    private String out;
    private String err;

    @BeforeEach
    void makeData() {
        data = home.resolve("sample");
        SampleData.writeTo(data);
    }

    @Test
    void aRunGoesOnToItsEnd() throws Exception {
        RunFolder run = brokenOff(5);
        assertEquals(0, run("runs"));
        assertTrue(out.contains(run.id()) && out.contains("stopped  5 of 12 steps"), out);
        assertEquals(0, run("train", "--resume", "last", "--json"));
        JsonNode result = JSON.readTree(out);
        assertEquals(run.id(), result.get("run").asText());
        assertEquals(STEPS, result.get("stepsDone").asInt());
        assertEquals("mine", result.get("model").asText());
        assertTrue(err.contains("goes on after step 5"), err);
        assertEquals(0, run("runs", "--json"));
        JsonNode line = JSON.readTree(out).get(0);
        assertEquals("finished", line.get("state").asText());
        assertEquals(STEPS, line.get("stepsDone").asInt());
        assertRefused("is finished", "train", "--resume", run.id());
    }

    @Test
    void everyTrainingIsARun() throws IOException {
        assertEquals(
                0,
                run(
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
        String id = JSON.readTree(out).get("run").asText();
        assertEquals(0, run("runs", "--json"));
        assertEquals(id, JSON.readTree(out).get(0).get("run").asText());
    }

    @Test
    void aRunThatWasKilledSaysSo() throws Exception {
        RunFolder run = brokenOff(5);
        // What a kill leaves: a run that says it is running, and nobody at it.
        Path record = run.folder().resolve("run.json");
        String text = Files.readString(record);
        assertTrue(text.contains("STOPPED"), text);
        Files.writeString(record, text.replace("STOPPED", "RUNNING"));
        assertEquals(0, run("runs"));
        assertTrue(out.contains("interrupted"), out);
        assertFalse(run.isUnderWay());
        assertEquals(0, run("train", "--resume", run.id()));
    }

    @Test
    void whatCannotGoOnIsOneSentence() throws Exception {
        assertRefused("There are no runs yet", "train", "--resume", "last");
        RunFolder run = brokenOff(2);
        assertRefused("There is no run \"nobody\"", "train", "--resume", "nobody");
        assertRefused("leave --steps, --seed away", "train", "--resume", run.id(), "--steps", "5", "--seed", "1");
        assertRefused(
                "cannot be saved as",
                "train",
                "--resume",
                run.id(),
                "--out",
                home.resolve("...digitpad").toString());
    }

    @Test
    void dataThatHasMovedIsFoundFromThenOn() throws Exception {
        RunFolder run = brokenOff(5);
        Path elsewhere = home.resolve("elsewhere");
        Files.move(data, elsewhere);
        assertEquals(0, run("train", "--resume", run.id(), "--data", elsewhere.toString()));
        assertFalse(err.contains("has changed"), err);
        assertEquals(elsewhere.toString(), run.record().sources().data());
    }

    @Test
    void curvesAreToldApartByTheNamesOfTheirRuns() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    0,
                    run("train", "--preset", "quick", "--steps", "1", "--batch-size", "5", "--data", data.toString()));
        }
        assertEquals(0, run("runs", "--json"));
        Set<String> names = new HashSet<>();
        JSON.readTree(out).forEach(line -> names.add(line.get("name").asText()));
        assertEquals(Set.of("quick", "quick-2"), names);
    }

    @Test
    void aRunThatCannotBeReadIsSaidAndNoOtherTakenForIt() throws Exception {
        RunFolder first = brokenOff(2);
        RunFolder last = brokenOff(2);
        Files.writeString(last.recordFile(), "{ \"format\": 99 }");
        assertEquals(0, run("runs"));
        assertTrue(out.contains(first.id()) && !out.contains(last.id()), out);
        assertTrue(err.contains(last.recordFile().toString()), err);
        assertRefused(last.id(), "train", "--resume", "last");
        assertRefused("cannot be read", "train", "--resume", last.id());
        assertEquals(0, run("train", "--resume", first.id()));
    }

    private RunFolder brokenOff(int after) throws Exception {
        UserFolders folders = UserFolders.under(home);
        TrainingPlan plan = TrainingPlan.of(Preset.QUICK).withSteps(STEPS).withBatchSize(10);
        TrainingMaterial material = TrainingMaterial.of(new MnistLibrary(folders, Map.of()).load(Optional.of(data)));
        RunFolder run = new RunStore(folders.runs()).create("mine", plan, Sources.of(data), material);
        BrokenOffRun.after(after, run, material);
        return run;
    }

    private void assertRefused(String says, String... arguments) {
        assertEquals(CommandLineProgram.UNUSABLE, run(arguments));
        assertEquals(1, err.strip().lines().count(), err);
        assertTrue(err.contains(says), err);
    }

    private int run(String... arguments) {
        StringWriter result = new StringWriter();
        StringWriter notes = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(result), new PrintWriter(notes), false);
        int code =
                CommandLineProgram.run(arguments, new Workplace(terminal, UserFolders.under(home), Map.of(), ENGINE));
        out = result.toString();
        err = notes.toString();
        return code;
    }
}
