package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSizeTest {
    @TempDir
    private Path folder;

    @Test
    void size_countsFilesOfSubfolders() throws IOException {
        Files.write(folder.resolve("a"), new byte[10]);
        Files.createDirectories(folder.resolve("sub/deeper"));
        Files.write(folder.resolve("sub/deeper/b"), new byte[200]);
        assertEquals(210, FolderSize.of(folder));
    }

    @Test
    void size_leavesOutHiddenFolders() throws IOException {
        Files.write(folder.resolve("a"), new byte[10]);
        Files.createDirectories(folder.resolve(".deleted"));
        Files.write(folder.resolve(".deleted/b"), new byte[200]);
        assertEquals(10, FolderSize.of(folder));
    }

    @Test
    void missingFolder_hasNoSize() {
        assertEquals(0, FolderSize.of(folder.resolve("none")));
    }
}
