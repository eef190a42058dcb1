package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import digitpad.SampleData;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists runs on the terminal. */
class RunsCommandTest {
    @TempDir
    private Path home;

    private RunStore store;
    private CommandRunner terminal;

    @BeforeEach
    void prepare() {
        store = new RunStore(UserFolders.under(home).runs());
        terminal = new CommandRunner(home);
    }

    @Test
    void network_filtersTheRuns() throws JsonProcessingException {
        create("first", Preset.QUICK);
        create("second", Preset.TUTORIAL);
        create("third", Preset.QUICK);
        assertEquals(0, terminal.run("runs", "list", "--network", "quick", "--json"));
        assertEquals(List.of("third", "first"), names());
        assertEquals(0, terminal.run("runs", "--network", "tutorial"));
        assertTrue(terminal.out().contains("second"), terminal.out());
        assertEquals(1, terminal.out().lines().count(), terminal.out());
        assertEquals(0, terminal.run("runs", "list"));
        assertEquals(3, terminal.out().lines().count(), terminal.out());
    }

    @Test
    void unknownNetwork_isRejectedWithTheKnownOnes() {
        create("first", Preset.TUTORIAL);
        create("second", Preset.QUICK);
        terminal.assertRejected(
                "No run trains a network called \"lenet\"; the networks of the runs are: quick, tutorial.",
                "runs",
                "list",
                "--network",
                "lenet");
    }

    @Test
    void withoutRuns_saysHowToStartOne() throws JsonProcessingException {
        assertEquals(0, terminal.run("runs", "list", "--network", "quick"));
        assertTrue(terminal.err().startsWith("There are no runs yet."), terminal.err());
        assertEquals(0, terminal.run("runs", "list", "--network", "quick", "--json"));
        assertEquals(List.of(), names());
    }

    @Test
    void compare_printsLayersAndSettingsThatDiffer() {
        create("first", Preset.TUTORIAL);
        create("second", Preset.QUICK);
        assertEquals(0, terminal.run("runs", "compare", "first", "second"), terminal.err());
        List<String> lines = terminal.out().lines().toList();
        assertTrue(lines.get(0).strip().startsWith("first (tutorial)"), terminal.out());
        assertTrue(lines.get(0).contains("second (quick)"), terminal.out());
        for (String expected : List.of(
                "~ changed +convolution 5x5, ReLU +32×28×28 +832 +convolution 5x5 .*",
                "~ changed +dense, ReLU +1,024 +3,212,288 +dense, ReLU +64 +55,360",
                " +max pooling 2x2 +32×14×14 +0 +max pooling 2x2 +24×12×12 +0",
                "\\+ only right +batch normalization .*",
                " +all parameters +3,274,634 +all parameters +129,906",
                " +Batch size +50 +64",
                " +Schedule +constant +warm-up and linear decay",
                " +Dropout +0\\.5 +0")) {
            assertTrue(lines.stream().anyMatch(line -> line.matches(expected)), expected + "\n" + terminal.out());
        }
        assertTrue(lines.stream().noneMatch(line -> line.contains("Optimizer")), terminal.out());
    }

    @Test
    void comparisonAsJson_hasBothRecipes() throws JsonProcessingException {
        create("first", Preset.TUTORIAL);
        create("second", Preset.TUTORIAL);
        assertEquals(0, terminal.run("runs", "compare", "first", "last", "--json"), terminal.err());
        JsonNode comparison = terminal.json();
        assertEquals("second", comparison.get("right").get("name").asText());
        assertEquals(50, comparison.get("left").get("recipe").get("batchSize").asInt());
        assertEquals(0, comparison.get("settings").size());
        assertEquals(
                Preset.TUTORIAL.architecture().layers().size(),
                comparison.get("layers").size());
        for (JsonNode row : comparison.get("layers")) {
            assertEquals("same", row.get("change").asText());
            assertEquals(row.get("left"), row.get("right"));
        }
    }

    @Test
    void unknownRun_isRejected() {
        create("first", Preset.TUTORIAL);
        terminal.assertRejected("Unknown run \"other\"", "runs", "compare", "first", "other");
        terminal.assertRejected("RUN", "runs", "compare", "first");
    }

    private void create(String name, Preset preset) {
        store.create(name, TrainingPlan.of(preset), DataSources.of(home), TrainingData.of(SampleData.inMemory()));
    }

    private List<String> names() throws JsonProcessingException {
        return StreamSupport.stream(terminal.json().spliterator(), false)
                .map((JsonNode line) -> line.get("name").asText())
                .toList();
    }
}
