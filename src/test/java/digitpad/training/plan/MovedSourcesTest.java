package digitpad.training.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void nothingMoved_changesNothing() {
        DataSources sources = sources("a.unp", "b.unp");
        assertEquals(sources, MovedSources.NONE.in(sources));
    }

    @Test
    void movedFolder_replacesData() {
        DataSources sources = sources("a.unp");
        Path elsewhere = folder.resolve("elsewhere");
        assertEquals(
                sources.withData(elsewhere),
                MovedSources.NONE.withData(elsewhere).in(sources));
    }

    @Test
    void movedFile_replacesFileOfSameName() {
        Path moved = folder.resolve("elsewhere/b.unp");
        assertEquals(
                List.of(path("a.unp"), moved.toString(), path("c.unp")),
                MovedSources.NONE
                        .withStrokes(moved)
                        .in(sources("a.unp", "b.unp", "c.unp"))
                        .strokes());
    }

    @Test
    void renamedFile_replacesMissingFile() throws IOException {
        Files.createFile(folder.resolve("a.unp"));
        Path renamed = folder.resolve("renamed.unp");
        assertEquals(
                List.of(path("a.unp"), renamed.toString()),
                MovedSources.NONE
                        .withStrokes(renamed)
                        .in(sources("a.unp", "b.unp"))
                        .strokes());
    }

    @Test
    void otherFile_replacesPresentFileLast() throws IOException {
        Files.createFile(folder.resolve("a.unp"));
        Path other = folder.resolve("other.unp");
        assertEquals(
                List.of(other.toString()),
                MovedSources.NONE.withStrokes(other).in(sources("a.unp")).strokes());
    }

    @Test
    void moreFilesThanRecorded_areRefused() {
        MovedSources moved = new MovedSources(Optional.empty(), List.of(Path.of("a"), Path.of("b")));
        UserException error = assertThrows(UserException.class, () -> moved.in(sources("a.unp")));
        assertTrue(error.getMessage().contains("one stroke file"), error.getMessage());
    }

    private DataSources sources(String... strokes) {
        return new DataSources(
                folder.toString(), List.of(strokes).stream().map(this::path).toList(), List.of("writer"), true);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
