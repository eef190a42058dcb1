package digitpad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names that other programs would take for an option, an argument file or a stream. */
class PictureNamesTest {
    @TempDir
    Path home;

    private CommandRunner terminal;

    @BeforeEach
    void createTerminal() {
        terminal = new CommandRunner(home);
    }

    @Test
    void nameWithAtSignIsNotExpanded() throws IOException {
        Path arguments = Files.writeString(home.resolve("arguments"), "--help");
        terminal.assertRejected("There is no picture file @" + arguments, "predict", "@" + arguments);
        terminal.assertRejected("There is no folder or file @" + arguments, "evaluate", "--data", "@" + arguments);
    }

    @Test
    void nameWithLeadingHyphenIsRead() throws IOException {
        for (String prefix : List.of("-3", "--json")) {
            Path file = pictureHere(prefix);
            try {
                String name = file.getFileName().toString();
                assertEquals(0, terminal.run("predict", name), terminal.err());
                assertTrue(terminal.out().startsWith(name + ": 1 ("), terminal.out());
                assertEquals(0, terminal.run("predict", name, "--json"), terminal.err());
                assertEquals(1, terminal.json().get(0).get("digit").asInt());
            } finally {
                Files.delete(file);
            }
        }
    }

    @Test
    void anyNameIsReadAfterEndOfOptions() throws IOException {
        for (String prefix : List.of("-3", "-h", "--json")) {
            Path file = pictureHere(prefix);
            try {
                String name = file.getFileName().toString();
                assertEquals(0, terminal.run("predict", "--", name), terminal.err());
                assertTrue(terminal.out().startsWith(name + ": 1 ("), terminal.out());
            } finally {
                Files.delete(file);
            }
        }
    }

    /** Writes a picture into the current folder, so that its name alone names it. */
    private static Path pictureHere(String prefix) throws IOException {
        return TestPictures.one(Files.createTempFile(Path.of("."), prefix, ".png"));
    }

    @Test
    void unknownOptionIsStillRejected() throws IOException {
        String picture = TestPictures.one(home.resolve("1.png")).toString();
        terminal.assertRejected("Unknown argument \"--jsom\"", "predict", "--jsom", picture);
        terminal.assertRejected("There is no picture file --jsom", "predict", "--", "--jsom");
    }

    @Test
    void pictureIsReadFromStandardInput() throws IOException {
        terminal.setInput(Files.readAllBytes(TestPictures.one(home.resolve("1.png"))));
        for (String name : List.of("-", "/dev/stdin")) {
            assertEquals(0, terminal.run("predict", name), terminal.err());
            assertTrue(terminal.out().startsWith(name + ": 1 ("), terminal.out());
        }
        terminal.setInput(new byte[] {});
        terminal.assertRejected("The file - is not a picture", "predict", "-");
    }

    @Test
    void folderIsRefused() {
        terminal.assertRejected(home + " is a folder", "predict", home.toString());
    }

    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Test
    void deviceIsRefused() {
        terminal.assertRejected("/dev/null is a device", "predict", "/dev/null");
    }
}
