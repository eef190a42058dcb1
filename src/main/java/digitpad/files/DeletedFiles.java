package digitpad.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files and folders that were deleted from a folder and can be restored until they are purged. They are in a hidden
 * folder inside it, so that a move is a rename.
 */
public final class DeletedFiles {
    /** Moves a file by its name. */
    @FunctionalInterface
    private interface Move {
        void move(String name) throws IOException;
    }

    private static final String NAME = ".deleted";
    /** The name and the number of a file that was deleted before another one of the same name. */
    private static final Pattern EARLIER = Pattern.compile("(.+)~(\\d{1,6})");

    private static final Logger LOG = LoggerFactory.getLogger(DeletedFiles.class);

    private final Path folder;

    /** Creates the deleted files of a folder. */
    public DeletedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Deletes files, or folders with their content, and skips those that do not exist. Several files of the same name
     * can be deleted one after the other.
     *
     * @throws IOException if one of them cannot be moved; the others are deleted
     */
    public void delete(Collection<String> names) throws IOException {
        FolderSync.createFolders(deleted());
        moveAll(names, this::moveHere);
    }

    private void moveHere(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path deleted = deleted().resolve(name);
        if (Files.exists(deleted, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(deleted, earlier(name, earlierNumbers().getOrDefault(name, 0) + 1));
        }
        Files.move(file, deleted);
        try {
            // The time of deletion, for purge.
            Files.setLastModifiedTime(deleted, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.warn("{} may be purged too early: {}", deleted, e.toString());
        }
    }

    /**
     * Restores deleted files or folders; of several with the same name, the one deleted last. A file that exists stays
     * as it is.
     *
     * @throws IOException if one of them was purged, cannot be moved, or would replace a file; the others are restored
     */
    public void restore(Collection<String> names) throws IOException {
        Map<String, Integer> numbers = earlierNumbers();
        moveAll(names, name -> {
            Files.move(deleted().resolve(name), folder.resolve(name));
            if (numbers.containsKey(name)) {
                Files.move(earlier(name, numbers.get(name)), deleted().resolve(name));
            }
        });
    }

    /** Returns, by their names, the numbers of the files that were deleted before the last one of the same name. */
    private Map<String, Integer> earlierNumbers() throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        try (Stream<Path> all = Files.list(deleted())) {
            all.map(path -> EARLIER.matcher(String.valueOf(path.getFileName())))
                    .filter(Matcher::matches)
                    .forEach(earlier -> numbers.merge(earlier.group(1), Integer.parseInt(earlier.group(2)), Math::max));
        }
        return numbers;
    }

    private Path earlier(String name, int number) {
        return deleted().resolve(name + "~" + number);
    }

    /** Moves all files before it syncs the folders, because syncing takes much longer than moving. */
    private void moveAll(Collection<String> names, Move move) throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (String name : names) {
            try {
                move.move(name);
            } catch (IOException e) {
                failures.add(e);
            }
        }
        FolderSync.sync(deleted());
        FolderSync.sync(folder);
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /**
     * Removes what was deleted before a time, for good. Logs failures; the next call tries again.
     *
     * @param before a time so early that no open window can still restore the files
     */
    public void purge(Instant before) {
        try (Stream<Path> all = Files.list(deleted())) {
            for (Path each : all.toList()) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    remove(each);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("nothing was deleted", e);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("could not purge {}: {}", deleted(), e.toString());
        }
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Path deleted() {
        return folder.resolve(NAME);
    }
}
