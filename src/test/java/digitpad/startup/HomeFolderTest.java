package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has its own way to find the folders of a user")
class HomeFolderTest {
    private static final String FROM_DATABASE = "/home/ada";

    @TempDir
    private Path folder;

    @Test
    void variable_winsOverUserDatabase() {
        assertEquals(Optional.of(Path.of("/srv/other")), HomeFolder.find(Map.of("HOME", "/srv/other"), FROM_DATABASE));
    }

    @Test
    void missingOrRelativeVariable_leavesUserDatabase() {
        Optional<Path> home = Optional.of(Path.of(FROM_DATABASE));
        assertEquals(home, HomeFolder.find(Map.of(), FROM_DATABASE));
        assertEquals(home, HomeFolder.find(Map.of("HOME", "relative"), FROM_DATABASE));
        assertEquals(home, HomeFolder.find(Map.of("HOME", ""), FROM_DATABASE));
    }

    @Test
    void userWithoutHome_hasNone() {
        assertEquals(Optional.empty(), HomeFolder.find(Map.of(), "?"));
        assertEquals(Optional.empty(), HomeFolder.find(Map.of(), null));
    }

    @Test
    void temporaryHome_isPrivateAndStaysTheSame() throws IOException {
        Path home = HomeFolder.temporary(folder);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertEquals(home, HomeFolder.temporary(folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing else is left");
        }
    }

    @Test
    void foreignTemporaryHome_isRefused() throws IOException {
        Path home = HomeFolder.temporary(folder);
        Files.delete(home);
        Files.createSymbolicLink(home, Files.createDirectory(folder.resolve("elsewhere")));
        UserException error = assertThrows(UserException.class, () -> HomeFolder.temporary(folder));
        assertTrue(error.getMessage().contains(home.toString()), error.getMessage());
    }
}
