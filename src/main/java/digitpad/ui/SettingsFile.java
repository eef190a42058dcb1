package digitpad.ui;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.files.AtomicFile;
import digitpad.model.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps {@link Settings} in a small JSON file. Losing it loses nothing but habits, so faults are logged, not shown. */
public final class SettingsFile {
    /** What holds before anything was chosen. */
    static final Settings DEFAULTS = new Settings(Theme.LIGHT, ModelStore.DEFAULT, false);

    private static final int MAX_BYTES = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /** Settings kept in {@code folder}, which is made when they are first written. */
    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** What was remembered; the defaults for whatever is missing or cannot be read. */
    public Settings read() {
        try (InputStream in = Files.newInputStream(file)) {
            Settings read = JSON.readValue(in.readNBytes(MAX_BYTES), Settings.class);
            if (read == null) {
                return DEFAULTS;
            }
            return new Settings(
                    read.theme() == null ? DEFAULTS.theme() : read.theme(),
                    read.model() == null ? DEFAULTS.model() : read.model(),
                    read.oneCore());
        } catch (NoSuchFileException e) {
            return DEFAULTS;
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read and start anew: {}", file, e.toString());
            return DEFAULTS;
        }
    }

    /** Remembers the settings. */
    public void write(Settings settings) {
        try {
            AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(settings)));
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be written: {}", file, e.toString());
        }
    }
}
