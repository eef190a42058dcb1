package digitpad.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
class PrivateFolderTest {
    private static final int FOREIGN_USER = 12_345;

    @TempDir
    private Path home;

    @Test
    void missingFolder_isCreatedForItsOwnerOnly() throws IOException {
        Path folder = home.resolve("cache/natives");
        assertTrue(PrivateFolder.isUsable(folder));
        assertEquals("rwx------", permissions(folder));
        assertEquals(List.of(), List.of(folder.toFile().list()));
        assertTrue(PrivateFolder.isUsable(folder), "it is used again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwxrwxrwx", "rwx---rwx"})
    void folderThatOthersCanWrite_isRefused(String permissions) throws IOException {
        assertFalse(PrivateFolder.isUsable(folder("natives", permissions)));
    }

    @Test
    void folderThatOthersCanRename_isRefused() throws IOException {
        Path parent = folder("shared", "rwxrwxrwx");
        assertFalse(PrivateFolder.isUsable(parent.resolve("natives")));
    }

    @Test
    void linkToAFolder_isRefused() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), folder("natives", "rwx------"));
        assertFalse(PrivateFolder.isUsable(link));
    }

    @Test
    void folderOfAnotherUser_isRefused() throws IOException {
        Path folder = folder("natives", "rwxr-xr-x");
        try {
            Files.setAttribute(folder, "unix:uid", FOREIGN_USER);
        } catch (FileSystemException e) {
            Assumptions.abort("skipped: only root can give a folder to another user");
        }
        assertFalse(PrivateFolder.isUsable(folder));
    }

    @Test
    void fileInPlaceOfAFolder_isRefused() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertFalse(PrivateFolder.isUsable(file));
        assertFalse(PrivateFolder.isUsable(file.resolve("natives")));
    }

    private Path folder(String name, String permissions) throws IOException {
        Path folder = Files.createDirectory(home.resolve(name));
        // After creating it, because the system removes some permissions of new folders.
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
