package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokeFilesTest {
    private static final String ONE = ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n10 10\n20 90\n.PEN_UP\n";

    @TempDir
    Path folder;

    @Test
    void namedFiles_areReturnedInOrder() {
        List<Path> files = List.of(folder.resolve("b"), folder.resolve("a"), folder.resolve("b"));
        assertEquals(files, StrokeFiles.at(files));
    }

    @Test
    void folder_standsForItsStrokeFilesByName() throws IOException {
        Path last = Files.writeString(folder.resolve("z.unp"), ONE);
        Path first = Files.writeString(folder.resolve("a.tra"), ".VERSION 1.0\n" + ONE);
        Files.writeString(folder.resolve("README.md"), "A digit begins with .SEGMENT DIGIT 0 ? \"1\".");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/b.unp"), ONE);
        Path named = folder.resolve("named");
        assertEquals(List.of(named, first, last), StrokeFiles.at(List.of(named, folder)));
    }

    @Test
    void folderWithoutStrokeFiles_isRefused() throws IOException {
        Files.writeString(folder.resolve("README.md"), "Nothing here.");
        String message = assertThrows(UserException.class, () -> StrokeFiles.at(List.of(folder)))
                .getMessage();
        assertTrue(message.contains(folder + " has no stroke files"), message);
    }

    @Test
    void names_areThoseOfTheFiles() {
        assertEquals("a.tra + b.unp", StrokeFiles.names(List.of(Path.of("x/a.tra"), Path.of("b.unp"))));
    }
}
