package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void writtenSettings_areRead() {
        Settings settings = new Settings(Theme.DARK, "mine", true, Map.of("PICTURES", "/home/ada/Pictures"));
        new SettingsFile(folder.resolve("new")).write(settings);
        assertEquals(settings, new SettingsFile(folder.resolve("new")).read());
    }

    @Test
    void missingFile_givesDefaults() {
        assertEquals(SettingsFile.DEFAULTS, new SettingsFile(folder).read());
    }

    @Test
    void unreadableFile_givesDefaults() throws IOException {
        for (String broken : new String[] {"", "{", "[]", "{\"theme\":\"PINK\"}", "null"}) {
            Files.writeString(folder.resolve("settings.json"), broken);
            assertEquals(SettingsFile.DEFAULTS, new SettingsFile(folder).read(), broken);
        }
    }

    @Test
    void missingAndUnknownProperties_areTolerated() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"DARK\",\"future\":1}");
        assertEquals(
                new Settings(Theme.DARK, SettingsFile.DEFAULTS.model(), false, Map.of()),
                new SettingsFile(folder).read());
    }
}
