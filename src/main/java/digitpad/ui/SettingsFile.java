package digitpad.ui;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.files.AtomicFile;
import digitpad.files.RegularFile;
import digitpad.model.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores {@link Settings} in a small JSON file. Losing them is harmless, so errors are logged and not shown. */
public final class SettingsFile {
    /** The settings of the first start. */
    public static final Settings DEFAULTS =
            new Settings(Theme.LIGHT, ModelStore.DEFAULT, false, CurrentDrawing.DEFAULT_PEN_WIDTH, null, Map.of());

    private static final int MAX_BYTES = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /** Uses the settings file in {@code folder}; {@link #write} creates the folder if it is missing. */
    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** Reads the settings. Values that are missing, and all values of an unreadable file, are the defaults. */
    public Settings read() {
        try (InputStream in = RegularFile.newInputStream(file)) {
            Settings read = JSON.readValue(in.readNBytes(MAX_BYTES), Settings.class);
            if (read == null) {
                return DEFAULTS;
            }
            return new Settings(
                    read.theme() == null ? DEFAULTS.theme() : read.theme(),
                    read.model() == null ? DEFAULTS.model() : read.model(),
                    read.oneCore(),
                    CurrentDrawing.isPenWidth(read.penWidth()) ? read.penWidth() : DEFAULTS.penWidth(),
                    read.window(),
                    read.folders());
        } catch (NoSuchFileException e) {
            return DEFAULTS;
        } catch (IOException e) {
            LOG.warn("could not read the settings in {}, using the defaults: {}", file, e.toString());
            return DEFAULTS;
        }
    }

    /** Writes the settings. */
    public void write(Settings settings) {
        try {
            AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(settings)));
        } catch (IOException e) {
            LOG.warn("could not write the settings in {}: {}", file, e.toString());
        }
    }
}
