package digitpad.dataset.formats;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists folders that may hold anything. */
public final class FolderListing {
    /** The most entries that are read of a folder that is only searched. */
    static final int MAX_ENTRIES = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(FolderListing.class);

    private FolderListing() {}

    /** Returns the visible entries of a folder, sorted by name; empty if it cannot be listed. */
    public static List<Path> of(Path folder) {
        return of(folder, MAX_ENTRIES);
    }

    /** Like {@link #of(Path)}, with another limit. */
    static List<Path> of(Path folder, int maxEntries) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!String.valueOf(entry.getFileName()).startsWith(".")) {
                    entries.add(entry);
                }
                if (entries.size() == maxEntries) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("{} cannot be listed", folder, e);
        }
        Collections.sort(entries);
        return entries;
    }
}
