package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.SampleData;
import digitpad.files.UserFolders;
import digitpad.training.runs.History;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line in locales with other decimal signs (German), letters (Turkish) and digits (Persian). */
@Tag("long")
class LocalesTest {
    @TempDir
    private Path home;

    private final Locale before = Locale.getDefault();
    private CommandRunner terminal;
    private String data;

    @BeforeEach
    void makeData() {
        SampleData.writeTo(home.resolve("sample"));
        data = home.resolve("sample").toString();
        terminal = new CommandRunner(home);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "fa-IR"})
    void machineReadableOutput_isTheSameEverywhere(String tag) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(0, train("--json"), terminal.err());
        JsonNode result = terminal.json();
        assertTrue(result.get("run").asText().matches("[0-9]{8}-[0-9]{6}-quick"), result::toString);
        assertEquals(0.0625, result.get("learningRate").asDouble());
        assertEquals("rmsprop", result.get("optimizer").asText());
        RunFolder run = new RunStore(UserFolders.under(home).runs()).find(RunStore.LAST);
        for (String file : List.of("run.json", "history.csv")) {
            assertTrue(isAscii(run.folder().resolve(file)), file);
        }
        History history = run.history();
        assertFalse(history.measurements().isEmpty());
        assertEquals(0, terminal.run("evaluate", "--model", "quick", "--data", data, "--json"), terminal.err());
        assertTrue(terminal.json().get("accuracy").isNumber(), terminal.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "fa-IR"})
    void idsInTexts_canBeTypedBack(String tag) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(0, train(), terminal.err());
        assertEquals(0, terminal.run("runs"), terminal.err());
        String id = terminal.out().split(" ", 2)[0];
        terminal.assertRejected("is finished", "train", "--resume", id);
        terminal.assertRejected("choose one of", "train", "--optimizer", "nothing");
        terminal.assertRejected("rotation", "train", "--augment", "rotation=1000");
        assertEquals(0, terminal.run("--help"));
    }

    private int train(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "train",
                "--preset",
                "quick",
                "--optimizer",
                "rmsprop",
                "--learning-rate",
                "0.0625",
                "--schedule",
                "constant",
                "--steps",
                "3",
                "--batch-size",
                "5",
                "--data",
                data));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private static boolean isAscii(Path file) throws IOException {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(Files.readString(file));
    }
}
