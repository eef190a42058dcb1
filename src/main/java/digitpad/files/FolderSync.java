package digitpad.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs folders to disk. Syncing a file does not save its name: after a power cut, a file just created or renamed may
 * be missing until its folder is synced, too.
 */
public final class FolderSync {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSync.class);

    private FolderSync() {}

    /**
     * Syncs a folder after files in it were created or renamed. Logs failures: the files are complete, and some systems
     * (Windows, some network folders) cannot sync a folder.
     */
    public static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("could not sync the folder {}: {}", folder, e.toString());
        }
    }

    /**
     * Creates a folder and its missing parents, and syncs them.
     *
     * @throws IOException if a folder cannot be created
     */
    public static void createFolders(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Path parent = absolute.getParent();
        if (Files.isDirectory(absolute) || parent == null) {
            return;
        }
        createFolders(parent);
        Files.createDirectories(absolute);
        sync(parent);
    }
}
