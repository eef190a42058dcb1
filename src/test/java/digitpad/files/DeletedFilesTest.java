package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletedFilesTest {
    @TempDir
    private Path folder;

    private DeletedFiles files;

    @BeforeEach
    void create() {
        files = new DeletedFiles(folder);
    }

    @Test
    void filesOfOneNameAreRestoredLastFirst() throws IOException {
        for (String text : List.of("one", "two", "three")) {
            Files.writeString(file("a"), text);
            files.delete(List.of("a"));
        }
        for (String text : List.of("three", "two", "one")) {
            files.restore(List.of("a"));
            assertEquals(text, Files.readString(file("a")));
            Files.delete(file("a"));
        }
        assertThrows(NoSuchFileException.class, () -> files.restore(List.of("a")));
    }

    @Test
    void failedRestore_keepsTheOrder() throws IOException {
        for (String text : List.of("one", "two")) {
            Files.writeString(file("a"), text);
            files.delete(List.of("a"));
        }
        Files.writeString(file("a"), "three");
        assertThrows(FileAlreadyExistsException.class, () -> files.restore(List.of("a")));
        assertEquals("three", Files.readString(file("a")));
        Files.delete(file("a"));
        files.restore(List.of("a"));
        assertEquals("two", Files.readString(file("a")));
    }

    @Test
    void foldersOfOneNameAreRestored() throws IOException {
        for (String text : List.of("one", "two")) {
            Files.createDirectory(file("run"));
            Files.writeString(file("run").resolve("record"), text);
            files.delete(List.of("run"));
        }
        files.restore(List.of("run"));
        assertEquals("two", Files.readString(file("run").resolve("record")));
        Files.move(file("run"), file("other"));
        files.restore(List.of("run"));
        assertEquals("one", Files.readString(file("run").resolve("record")));
    }

    @Test
    void purgeOfOldest_leavesOthersInOrder() throws IOException {
        for (String text : List.of("one", "two", "three")) {
            Files.writeString(file("a"), text);
            files.delete(List.of("a"));
        }
        Instant longAgo = Instant.now().minus(Duration.ofDays(1));
        Files.setLastModifiedTime(folder.resolve(".deleted").resolve("a~1"), FileTime.from(longAgo));
        files.purge(longAgo.plusSeconds(1));
        for (String text : List.of("three", "two")) {
            files.restore(List.of("a"));
            assertEquals(text, Files.readString(file("a")));
            Files.delete(file("a"));
        }
        assertFalse(Files.exists(folder.resolve(".deleted").resolve("a")));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
