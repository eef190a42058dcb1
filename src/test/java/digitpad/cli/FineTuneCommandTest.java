package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.SampleData;
import digitpad.model.ModelStore;
import digitpad.model.TestModels;
import digitpad.owndigits.OwnDigits;
import digitpad.training.finetune.MirroredDigits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands {@code finetune} and {@code digits}. */
class FineTuneCommandTest {
    @TempDir
    private Path home;

    private ModelStore models;
    private OwnDigits digits;
    private CommandRunner terminal;

    @BeforeEach
    void create() {
        terminal = new CommandRunner(home);
        models = new ModelStore(home.resolve("data/models"));
        models.save(TestModels.untrained("mine", 1));
        digits = new OwnDigits(home.resolve("data/digits"));
        SampleData.writeTo(home.resolve("sample"));
    }

    @Test
    void keptModel_isSavedUnderAFreeName() throws IOException {
        MirroredDigits.of(10, 1).forEach(digits::save);
        models.save(TestModels.untrained("mine my digits", 1));
        assertEquals(0, fineTune("--json"), terminal.err());
        JsonNode result = terminal.json();
        assertEquals("mine", result.get("source").asText());
        assertTrue(result.get("kept").asBoolean(), result::toString);
        assertEquals("mine my digits-2", result.get("model").asText());
        assertEquals(8, result.get("trainedOn").get("digits").asInt());
        assertEquals(2, result.get("heldOut").get("digits").asInt());
        double accuracy = models.load("mine my digits-2").info().testAccuracy().orElseThrow();
        assertEquals(result.get("testAccuracy").asDouble(), accuracy);

        assertEquals(0, fineTune(), terminal.err());
        assertTrue(terminal.out().startsWith("Fine-tuned from mine in 200 steps on 8 digits of yours"), terminal.out());
        assertTrue(terminal.out().endsWith("Saved as mine my digits-3.\n"), terminal.out());
    }

    @Test
    void withoutDigits_isRejected() {
        terminal.assertRejected(
                "You have no digits yet",
                "finetune",
                "--model",
                "mine",
                "--data",
                home.resolve("sample").toString());
    }

    @Test
    void digits_areExportedAndImported() throws IOException {
        Path zip = home.resolve("digits.zip");
        terminal.assertRejected("no digits to export", "digits", "export", zip.toString());
        assertEquals(0, terminal.run("digits"));
        assertEquals("You have no digits yet. Draw one on the pad and label it.\n", terminal.out());
        MirroredDigits.of(3, 1).forEach(digits::save);
        assertEquals(0, terminal.run("digits", "export", zip.toString()));
        assertEquals("Exported 3 digits to " + zip + ".\n", terminal.out());
        assertEquals(0, terminal.run("digits", "import", zip.toString()));
        assertEquals("Imported 0 digits; 3 were there already.\n", terminal.out());

        CommandRunner other = new CommandRunner(home.resolve("other"));
        assertEquals(
                2,
                other.run(
                        "digits",
                        "import",
                        zip.toString(),
                        home.resolve("none.json").toString()));
        assertEquals("Imported 3 digits.\n", other.out());
        assertEquals(1, other.err().lines().count(), other.err());
        assertEquals(0, other.run("digits", "--json"));
        assertEquals("{\"digits\":3,\"labels\":{\"3\":2,\"7\":1}}", other.json().toString());
        assertEquals(0, other.run("digits", "list"));
        assertEquals(3, other.out().lines().count(), other.out());
    }

    private int fineTune(String... options) {
        String[] command = {
            "finetune", "--model", "mine", "--data", home.resolve("sample").toString()
        };
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return terminal.run(all);
    }
}
