package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void write_replacesOldContent() throws IOException {
        Path file = folder.resolve("a/b/file.txt");
        AtomicFile.write(file, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));
        AtomicFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("file.txt"), names(file.getParent()));
    }

    @Test
    void failedWrite_leavesOldFileOnly() throws IOException {
        Path file = folder.resolve("file.txt");
        AtomicFile.write(file, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));
        IOException exception = assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write("ne".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IOException("disk full");
                }));
        assertEquals("disk full", exception.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("file.txt"), names(folder));
    }

    @Test
    void contentMayCloseItsStream() throws IOException {
        Path file = folder.resolve("file.txt");
        AtomicFile.write(file, out -> {
            out.write("all of it".getBytes(StandardCharsets.UTF_8));
            out.close();
        });
        assertEquals("all of it", Files.readString(file));
    }

    @Test
    void writeNew_neverReplacesFile() throws IOException {
        Path file = folder.resolve("a/file.txt");
        AtomicFile.writeNew(file, out -> out.write("first".getBytes(StandardCharsets.UTF_8)));
        assertThrows(
                FileAlreadyExistsException.class,
                () -> AtomicFile.writeNew(file, out -> out.write("second".getBytes(StandardCharsets.UTF_8))));
        assertEquals("first", Files.readString(file));
        assertEquals(List.of("file.txt"), names(file.getParent()));
    }

    @Test
    void write_rejectsPathWithoutFileName() {
        assertThrows(IOException.class, () -> AtomicFile.write(Path.of("/"), out -> {}));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
