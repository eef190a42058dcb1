package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.NamedPipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void writtenSettings_areRead() {
        Settings settings = new Settings(
                Theme.DARK,
                "mine",
                true,
                20,
                new WindowPlacement(10.5, 20, 900, 600, true),
                Map.of("PICTURES", "/home/ada/Pictures"));
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
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipe_givesDefaults() throws Exception {
        NamedPipe.create(folder.resolve("settings.json"));
        assertEquals(SettingsFile.DEFAULTS, new SettingsFile(folder).read());
    }

    @Test
    void missingAndUnknownProperties_areTolerated() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"DARK\",\"future\":1}");
        assertEquals(SettingsFile.DEFAULTS.withTheme(Theme.DARK), new SettingsFile(folder).read());
    }

    @Test
    void impossiblePenWidth_isTheDefault() throws IOException {
        for (String width : new String[] {"-1", "0", "1000", "\"NaN\""}) {
            Files.writeString(folder.resolve("settings.json"), "{\"penWidth\":" + width + "}");
            assertEquals(SettingsFile.DEFAULTS, new SettingsFile(folder).read(), width);
        }
    }
}
