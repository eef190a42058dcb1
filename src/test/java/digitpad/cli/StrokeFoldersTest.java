package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.SampleData;
import digitpad.files.UserFolders;
import digitpad.training.plan.DataSources;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several stroke files on the terminal, named one by one or by their folder. */
@Tag("long")
class StrokeFoldersTest {
    private static final String ONE = ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n10 10\n20 90\n.PEN_UP\n";
    private static final String SEVEN = ".SEGMENT DIGIT 0 ? \"7\"\n.PEN_DOWN\n10 90\n80 90\n30 10\n.PEN_UP\n";

    @TempDir
    private Path home;

    private Path folder;
    private CommandRunner terminal;

    @BeforeEach
    void writeFiles() throws IOException {
        folder = Files.createDirectory(home.resolve("strokes"));
        Files.writeString(folder.resolve("sevens.unp"), SEVEN);
        Files.writeString(folder.resolve("ones.unp"), ONE);
        Files.writeString(folder.resolve("README.md"), "Two digits.");
        terminal = new CommandRunner(home);
    }

    @Test
    void evaluate_scoresAllFilesOfFolder() throws IOException {
        assertEquals(0, terminal.run("evaluate", "--strokes", folder.toString(), "--json"), terminal.err());
        assertEquals("ones.unp + sevens.unp", terminal.json().get("dataset").asText());
        assertEquals(2, terminal.json().get("images").asInt());
    }

    @Test
    void evaluate_scoresAllNamedFiles() throws IOException {
        String sevens = folder.resolve("sevens.unp").toString();
        String ones = folder.resolve("ones.unp").toString();
        assertEquals(0, terminal.run("evaluate", "--strokes", sevens, "--strokes", ones, "--json"), terminal.err());
        assertEquals("sevens.unp + ones.unp", terminal.json().get("dataset").asText());
    }

    @Test
    void run_remembersEachFileOfFolderOnce() {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        String ones = folder.resolve("ones.unp").toString();
        assertEquals(
                0,
                terminal.run(
                        "train",
                        "--preset",
                        "quick",
                        "--steps",
                        "2",
                        "--batch-size",
                        "10",
                        "--data",
                        data.toString(),
                        "--strokes",
                        folder.toString(),
                        "--strokes",
                        ones),
                terminal.err());
        DataSources sources = new RunStore(UserFolders.under(home).runs())
                .find("last")
                .record()
                .sources();
        assertEquals(List.of(ones, folder.resolve("sevens.unp").toString()), sources.strokes());
    }
}
