package digitpad.files;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows files in the file manager of the desktop. */
public final class FileManager {
    /** Runs a command; fails if it cannot be started or reports an error. */
    @FunctionalInterface
    interface Launcher {
        void run(List<String> command) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final Messages TEXT = Messages.of(FileManager.class);

    private final String system;
    private final Launcher launcher;

    /** Creates the file manager of this system. */
    public FileManager() {
        this(System.getProperty("os.name"), FileManager::launch);
    }

    /** Creates the file manager of the system with that name, which {@code launcher} starts. */
    FileManager(String system, Launcher launcher) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.launcher = launcher;
    }

    /**
     * Opens the folder of a file and selects the file, if the file manager can do that.
     *
     * @throws UserException if no file manager can be started
     */
    public void reveal(Path file) {
        Path absolute = file.toAbsolutePath();
        Optional<IOException> failure = Optional.empty();
        for (List<String> command : commands(absolute)) {
            try {
                launcher.run(command);
                return;
            } catch (IOException e) {
                LOG.debug("{} failed: {}", command, e.toString());
                failure = Optional.of(e);
            }
        }
        throw new UserException(TEXT.get("filemanager.none", absolute), failure.orElse(null));
    }

    /** Returns the commands to try, best first. */
    private List<List<String>> commands(Path file) {
        if (system.contains("win")) {
            return List.of(List.of("explorer.exe", "/select," + file));
        }
        if (system.contains("mac")) {
            return List.of(List.of("open", "-R", file.toString()));
        }
        return List.of(
                // The file managers of most Linux desktops provide this interface.
                List.of(
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.FileManager1",
                        "/org/freedesktop/FileManager1",
                        "org.freedesktop.FileManager1.ShowItems",
                        "array:string:" + file.toUri(),
                        "string:"),
                List.of("xdg-open", String.valueOf(file.getParent())));
    }

    private static void launch(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Explorer returns 1 even if it succeeds.
        if (command.get(0).equals("explorer.exe")) {
            return;
        }
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command.get(0) + " ended with code " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
