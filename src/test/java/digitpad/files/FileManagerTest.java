package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private static final Path FILE = Path.of("/home/ada/my models/a.digitpad");

    private final List<List<String>> commands = new ArrayList<>();

    @Test
    void windowsAndMac_selectTheFile() {
        new FileManager("Windows 11", commands::add).reveal(FILE);
        new FileManager("Mac OS X", commands::add).reveal(FILE);
        assertEquals("explorer.exe", commands.get(0).get(0));
        assertEquals(List.of("open", "-R", FILE.toAbsolutePath().toString()), commands.get(1));
    }

    @Test
    void linux_asksTheDesktopFirst() {
        new FileManager("Linux", commands::add).reveal(FILE);
        assertEquals(1, commands.size());
        assertTrue(
                commands.get(0).contains("array:string:" + FILE.toAbsolutePath().toUri()), commands::toString);
    }

    @Test
    void linuxWithoutFileManager_opensTheFolder() {
        new FileManager("Linux", command -> {
                    commands.add(command);
                    if (command.get(0).equals("dbus-send")) {
                        throw new IOException("no such program");
                    }
                })
                .reveal(FILE);
        assertEquals(
                List.of("xdg-open", FILE.toAbsolutePath().getParent().toString()), commands.get(commands.size() - 1));
    }

    @Test
    void noFileManager_namesTheFile() {
        UserException problem = assertThrows(
                UserException.class,
                () -> new FileManager("Linux", command -> {
                            throw new IOException("no such program");
                        })
                        .reveal(FILE));
        assertEquals(
                "No file manager could be started. The file is " + FILE.toAbsolutePath() + ".", problem.getMessage());
    }
}
