package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertTrue(AtomicFile.writeNew(file, out -> out.write("first".getBytes(StandardCharsets.UTF_8))));
        assertFalse(AtomicFile.writeNew(file, out -> out.write("second".getBytes(StandardCharsets.UTF_8))));
        assertEquals("first", Files.readString(file));
        assertEquals(List.of("file.txt"), names(file.getParent()));
        assertThrows(IOException.class, () -> AtomicFile.writeNew(file.resolve("below a file"), out -> out.write(1)));
    }

    /** The way to create a file where links are not supported. */
    @Test
    void moveToReserved_succeedsForOneThreadOnly() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                Path target = folder.resolve("target-" + round);
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Callable<Boolean>> moves = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    Path source = Files.writeString(folder.resolve(round + "-" + thread), "content");
                    moves.add(() -> {
                        start.await();
                        return movedToReserved(source, target);
                    });
                }
                int moved = 0;
                for (Future<Boolean> each : pool.invokeAll(moves)) {
                    moved += each.get() ? 1 : 0;
                }
                assertEquals(1, moved, "moves in round " + round);
                assertEquals("content", Files.readString(target));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void moveToReserved_failedMoveFreesTheName() {
        Path target = folder.resolve("target");
        assertThrows(IOException.class, () -> AtomicFile.moveToReserved(folder.resolve("missing"), target));
        assertFalse(Files.exists(target));
    }

    private static boolean movedToReserved(Path source, Path target) throws IOException {
        try {
            AtomicFile.moveToReserved(source, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
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
