package digitpad.engine;

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

class NativeLibrariesTest {
    @TempDir
    Path folder;

    @Test
    void inLoadOrder_followsTheFile() throws IOException {
        write("load-order-onednn.txt", "libb.so\nliba.so\n");
        write("liba.so", "a");
        write("libb.so", "b");
        write("libc.so", "not listed");
        assertEquals(
                List.of(folder.resolve("libb.so"), folder.resolve("liba.so")),
                NativeLibraries.inLoadOrder(folder.toString(), EngineName.ONEDNN));
    }

    @Test
    void missingLibrary_isReported() throws IOException {
        write("load-order-onednn.txt", "liba.so\nlibb.so\n");
        write("liba.so", "a");
        UserException exception = assertThrows(
                UserException.class, () -> NativeLibraries.inLoadOrder(folder.toString(), EngineName.ONEDNN));
        assertEquals(
                "A part of DigitPad is missing (" + folder.resolve("libb.so") + "). Reinstall DigitPad.",
                exception.getMessage());
    }

    @Test
    void folderWithoutOrderFile_isReported() {
        UserException exception = assertThrows(
                UserException.class, () -> NativeLibraries.inLoadOrder(folder.toString(), EngineName.ONEDNN));
        assertTrue(exception.getMessage().contains("load-order-onednn.txt"), exception.getMessage());
    }

    @Test
    void invalidPath_isReported() {
        UserException exception =
                assertThrows(UserException.class, () -> NativeLibraries.inLoadOrder("a\0b", EngineName.ONEDNN));
        assertTrue(exception.getMessage().endsWith("Reinstall DigitPad."), exception.getMessage());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
