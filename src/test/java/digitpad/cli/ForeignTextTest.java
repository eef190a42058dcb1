package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text from foreign files cannot control the terminal. */
class ForeignTextTest {
    private static final String BIDIRECTIONAL = "\u202e\u2066\u061c";

    /** Clears the screen, sets the title, and reverses what follows. */
    private static final String HOSTILE = "\u001b[2J\u009b31m\u0007\u007f" + BIDIRECTIONAL;

    @TempDir
    Path home;

    private CommandRunner terminal;

    @BeforeEach
    void createTerminal() {
        terminal = new CommandRunner(home);
    }

    @Test
    void strokeFileIsPrintedWithoutControls() throws IOException {
        Path strokes = Files.writeString(
                home.resolve("hostile.tra"),
                ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n1" + HOSTILE + " 2\n",
                StandardCharsets.UTF_8);
        terminal.assertRejected("?[2J", "evaluate", "--strokes", strokes.toString());
        assertNoControls();
    }

    @Test
    void runNameWithControlsIsNotPrinted() throws IOException {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        UserFolders folders = UserFolders.under(home);
        RunFolder run = new RunStore(folders.runs())
                .create(
                        "mine",
                        TrainingPlan.of(Preset.QUICK),
                        DataSources.of(data),
                        TrainingData.of(new MnistLibrary(folders, Map.of()).load(Optional.of(data))));
        String record = Files.readString(run.recordFile());
        StringBuilder escaped = new StringBuilder();
        HOSTILE.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        Files.writeString(run.recordFile(), record.replace("\"mine\"", "\"mi" + escaped + "ne\""));
        assertEquals(0, terminal.run("runs"), terminal.err());
        assertTrue(terminal.err().contains("Run " + run.id() + " cannot be read"), terminal.err());
        assertNoControls();
        assertEquals(0, terminal.run("runs", "--json"));
        assertEquals(0, terminal.json().size());
        assertNoControls();
    }

    @Test
    void argumentIsPrintedWithoutControls() {
        terminal.assertRejected("Unknown argument", "runs", HOSTILE);
        assertNoControls();
        terminal.assertRejected("There is no picture file", "predict", "first\nsecond" + HOSTILE);
        assertNoControls();
    }

    private void assertNoControls() {
        String text = (terminal.out() + terminal.err()).replace(System.lineSeparator(), "");
        assertTrue(text.chars().noneMatch(c -> Character.isISOControl(c) || BIDIRECTIONAL.indexOf(c) >= 0), text);
    }
}
