package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UnpackFolderTest {
    private static final Path UNSUITABLE = Path.of("first");
    private static final Path SUITABLE = Path.of("second");

    private final Properties properties = new Properties();

    @Test
    void firstSuitableFolder_isUsed() {
        folder(UNSUITABLE, SUITABLE, Path.of("third")).require();
        assertEquals(SUITABLE.resolve("javacpp").toString(), properties.get("org.bytedeco.javacpp.cachedir"));
        assertEquals(SUITABLE.resolve("javafx").toString(), properties.get("javafx.cachedir"));
        assertEquals(SUITABLE.resolve("jna").toString(), properties.get("jna.tmpdir"));
    }

    @Test
    void folderOfTheUser_isKept() {
        properties.setProperty("javafx.cachedir", "mine");
        folder(SUITABLE).require();
        assertEquals("mine", properties.get("javafx.cachedir"));
    }

    @Test
    void noSuitableFolder_isReportedWhenRequired() {
        UnpackFolder none = folder(UNSUITABLE);
        none.use();
        assertEquals(new Properties(), properties);
        assertEquals(
                "The native libraries cannot be unpacked: DigitPad cannot write and execute files in a private folder"
                        + " (tried first). Set the environment variable XDG_CACHE_HOME to a folder where it can,"
                        + " or install a package of DigitPad.",
                assertThrows(UserException.class, none::require).getMessage());
    }

    @Test
    void installedProgram_needsNoFolder() {
        properties.setProperty("digitpad.natives", "natives");
        new UnpackFolder(List.of(SUITABLE), folder -> fail("a folder is created"), properties).require();
    }

    private UnpackFolder folder(Path... candidates) {
        return new UnpackFolder(List.of(candidates), SUITABLE::equals, properties);
    }
}
