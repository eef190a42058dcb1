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

    private void create(String name, Preset preset) {
        store.create(name, TrainingPlan.of(preset), DataSources.of(home), TrainingData.of(SampleData.inMemory()));
    }

    private List<String> names() throws JsonProcessingException {
        return StreamSupport.stream(terminal.json().spliterator(), false)
                .map((JsonNode line) -> line.get("name").asText())
                .toList();
    }
}
