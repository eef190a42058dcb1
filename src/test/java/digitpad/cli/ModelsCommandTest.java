package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.model.ModelCatalog;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
    @TempDir
    private Path home;

    private ModelStore models;
    private CommandRunner terminal;

    @BeforeEach
    void create() {
        terminal = new CommandRunner(home);
        models = new ModelStore(home.resolve("data/models"));
        models.save(TestModels.untrained("mine", 1));
    }

    @Test
    void list_printsTable() {
        for (String[] command : List.of(new String[] {"models"}, new String[] {"models", "list"})) {
            assertEquals(0, terminal.run(command));
            List<String> lines = terminal.out().lines().toList();
            assertEquals(4, lines.size(), terminal.out());
            assertTrue(lines.get(0).startsWith("name      network "), terminal.out());
            assertTrue(lines.get(1).startsWith("best      conv 32, 32, 96, 96, 160, 160; dense 192 "), terminal.out());
            assertTrue(lines.get(1).endsWith(" shipped"), terminal.out());
            assertTrue(lines.get(3).matches("mine .* 89\\.01 % .* \\d+ KB  2026-01-0[12]"), terminal.out());
        }
    }

    @Test
    void list_printsJson() throws IOException {
        Files.writeString(home.resolve("data/models/broken.digitpad"), "not a model");
        assertEquals(0, terminal.run("models", "--json"));
        assertTrue(terminal.err().contains("broken.digitpad"), terminal.err());
        JsonNode all = terminal.json();
        assertEquals(
                List.of("best", "tutorial", "mine"),
                StreamSupport.stream(all.spliterator(), false)
                        .map(model -> model.get("model").asText())
                        .toList());
        assertEquals(0.8901, all.get(2).get("testAccuracy").asDouble());
        assertTrue(all.get(0).get("shipped").asBoolean());
        assertFalse(all.get(0).has("layers"));
        assertEquals(0, terminal.run("models", "list", "--json"));
        assertEquals(all, terminal.json());
    }

    @Test
    void show_printsLayersAndNote() throws IOException {
        new ModelCatalog(models).annotate("mine", "first\nsecond");
        assertEquals(0, terminal.run("models", "show", "mine"));
        assertTrue(terminal.out().startsWith("Model mine, from the preset "), terminal.out());
        assertTrue(terminal.out().contains("Accuracy: test 89.01 %, validation 90.00 %"), terminal.out());
        assertTrue(terminal.out().contains("Note: first\nsecond\n"), terminal.out());
        assertTrue(terminal.out().contains("  output "), terminal.out());
        assertEquals(0, terminal.run("models", "show", "best", "--json"));
        JsonNode best = terminal.json();
        assertEquals(771_220, best.get("parameters").asInt());
        assertEquals(14, best.get("layers").size());
        assertEquals("conv1a", best.get("layers").get(0).get("name").asText());
        terminal.assertRejected("\"none\"", "models", "show", "none");
    }

    @Test
    void import_copiesModelsAndRefusesOthers() throws IOException {
        Path file = home.resolve("ada.digitpad");
        ModelFile.write(file, TestModels.untrained("another name", 3));
        Path foreign = Files.writeString(home.resolve("notes.txt"), "not a model");
        assertEquals(2, terminal.run("models", "import", foreign.toString(), file.toString()));
        assertEquals("Imported " + file + " as ada.\n", terminal.out());
        assertEquals(1, terminal.err().lines().count(), terminal.err());
        assertTrue(terminal.err().contains("notes.txt"), terminal.err());
        assertEquals(0, terminal.run("models", "import", file.toString()));
        assertEquals("You already have the model of " + file + " as ada.\n", terminal.out());
    }

    @Test
    void export_writesModelFile() {
        Path file = home.resolve("out/copy.digitpad");
        assertEquals(0, terminal.run("models", "export", "mine", file.toString()));
        assertEquals(models.load("mine").parameters(), ModelFile.read(file).parameters());
        Path named = home.resolve("copy.model");
        assertEquals(0, terminal.run("models", "export", "mine", named.toString(), "--format", "digitpad"));
        assertEquals(models.load("mine").parameters(), ModelFile.read(named).parameters());
    }

    @Test
    void otherFormats_areExportedByExtension() throws IOException {
        Path zip = home.resolve("eve.zip");
        assertEquals(0, terminal.run("models", "export", "mine", zip.toString()));
        models.rename("mine", "other");
        assertEquals(0, terminal.run("models", "import", zip.toString()));
        assertEquals("You already have the model of " + zip + " as other.\n", terminal.out());
        new ModelCatalog(models).delete("other");
        assertEquals(0, terminal.run("models", "import", zip.toString()));
        assertEquals("Imported " + zip + " as eve.\n", terminal.out());
        Path onnx = home.resolve("eve.ONNX");
        assertEquals(0, terminal.run("models", "export", "eve", onnx.toString()));
        assertTrue(Files.size(onnx) > 1_000);
    }

    @Test
    void export_needsAFormat() {
        String file = home.resolve("copy.model").toString();
        terminal.assertRejected("extensions .digitpad, .zip, .onnx", "models", "export", "mine", file);
        terminal.assertRejected(
                "choose one of: digitpad, dl4j, onnx", "models", "export", "mine", file, "--format", "keras");
        terminal.assertRejected("\"none\"", "models", "export", "none", "x.digitpad");
        assertFalse(Files.exists(Path.of(file)));
    }

    @Test
    void rename_changesTheName() {
        assertEquals(0, terminal.run("models", "rename", "mine", "better"));
        assertEquals(List.of("best", "tutorial", "better"), models.names());
        terminal.assertRejected("cannot be renamed", "models", "rename", "best", "worst");
        terminal.assertRejected("already taken", "models", "rename", "better", "tutorial");
    }

    @Test
    void delete_refusesShippedModels() {
        assertEquals(2, terminal.run("models", "delete", "best", "mine"));
        assertEquals("Deleted mine.\n", terminal.out());
        assertTrue(terminal.err().contains("cannot be deleted"), terminal.err());
        assertEquals(List.of("best", "tutorial"), models.names());
        terminal.assertRejected("\"mine\"", "models", "delete", "mine");
    }

    @Test
    void unknownSubcommand_isRejected() {
        terminal.assertRejected("\"prune\"", "models", "prune");
    }
}
