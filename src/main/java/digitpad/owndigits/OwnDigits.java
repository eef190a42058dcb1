package digitpad.owndigits;

import digitpad.files.AtomicFile;
import digitpad.files.DeletedFiles;
import digitpad.files.FailureReason;
import digitpad.ink.Stroke;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's digits, each in a small JSON file in one folder. Users may read, copy and delete the files, so every call
 * reads the folder again. All methods access the disk. Thread-safe.
 */
public final class OwnDigits {
    static final String EXTENSION = ".json";
    private static final Logger LOG = LoggerFactory.getLogger(OwnDigits.class);
    private static final Messages TEXT = Messages.of(OwnDigits.class);
    /** Date and time to the second, in UTC, without colons, which Windows does not allow in file names. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final DeletedFiles deleted;

    /** Creates a store in {@code folder}, which is created when the first digit is saved. */
    public OwnDigits(Path folder) {
        this.folder = folder;
        deleted = new DeletedFiles(folder);
    }

    /**
     * Saves a digit in a new file, atomically. Coordinates and widths are rounded to hundredths of a pad unit, pixels
     * to 255ths.
     *
     * @return the file, named by date and label, such as {@code 2026-11-24T134612Z-4.json}
     * @throws UserException if the file cannot be written, or the drawing has too many points
     */
    public Path save(OwnDigit digit) {
        int points = 0;
        for (Stroke stroke : digit.ink().strokes()) {
            points += stroke.points().size();
        }
        if (points > OwnDigitReader.MAX_POINTS) {
            throw new UserException(TEXT.get("digit.drawing.toomany", points, OwnDigitReader.MAX_POINTS));
        }
        byte[] json = OwnDigitWriter.toJson(digit);
        String name = DATE.format(digit.savedAt()) + "-" + digit.label();
        Path file = folder.resolve(name + EXTENSION);
        for (int i = 2; !writeNew(file, json); i++) {
            file = folder.resolve(name + "-" + i + EXTENSION);
        }
        return file;
    }

    /**
     * Saves a digit in place of an earlier one.
     *
     * @param old file that {@link #save} returned; it may have been deleted
     * @return the new file
     * @throws UserException if the new file cannot be written, or the old one cannot be deleted and the new one is
     *     deleted again
     */
    public Path replace(Path old, OwnDigit digit) {
        Path file = save(digit);
        if (file.equals(old)) {
            // The old file had been deleted, and the new one got its name.
            return file;
        }
        try {
            remove(old);
        } catch (UserException e) {
            // Otherwise the drawing would be saved with two labels.
            try {
                remove(file);
            } catch (UserException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        return file;
    }

    /**
     * Changes the labels of digits. A file keeps its name and is replaced in one step, so that there is never a second
     * file of the digit, even after a crash.
     *
     * @param labels the new labels by file, each 0 to 9
     * @throws UserException if a file no longer exists, cannot be used, or cannot be written; the others are changed
     */
    public void relabel(Map<Path, Integer> labels) {
        List<UserException> failures = new ArrayList<>();
        labels.forEach((file, label) -> {
            try {
                relabel(file, label);
            } catch (UserException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void relabel(Path file, int label) {
        requireInFolder(file);
        byte[] json = OwnDigitWriter.toJson(read(file).withLabel(label));
        try {
            AtomicFile.write(file, out -> out.write(json));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Deletes digits; they can be restored until {@link #purgeDeleted} removes them. Skips files that do not exist.
     *
     * @param files that {@link #save} or {@link #files} returned
     * @throws UserException if a file cannot be deleted; the others are deleted
     * @throws IllegalArgumentException if a file is not in this store's folder
     */
    public void delete(Collection<Path> files) {
        try {
            deleted.delete(names(files));
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.undeletable", folder, FailureReason.of(e)), e);
        }
    }

    /** Like {@link #delete(Collection)}, for one digit. */
    public void delete(Path file) {
        delete(List.of(file));
    }

    /**
     * Restores deleted digits.
     *
     * @param files that were passed to {@link #delete}
     * @throws UserException if a digit was purged, or if there is a file of its name; the others are restored
     */
    public void restore(Collection<Path> files) {
        try {
            deleted.restore(names(files));
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.unrestorable", folder, FailureReason.of(e)), e);
        }
    }

    /**
     * Removes deleted digits for good. Logs failures; the next call tries again.
     *
     * @param before removes digits deleted before this time
     */
    public void purgeDeleted(Instant before) {
        deleted.purge(before);
    }

    private void remove(Path file) {
        requireInFolder(file);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.undeletable", folder, FailureReason.of(e)), e);
        }
    }

    private List<String> names(Collection<Path> files) {
        files.forEach(this::requireInFolder);
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private void requireInFolder(Path file) {
        if (!folder.equals(file.getParent())) {
            throw new IllegalArgumentException(file + " is not a digit in " + folder);
        }
    }

    /**
     * Reads one digit.
     *
     * @param file that {@link #save} or {@link #files} returned
     * @throws UserException if the file cannot be read or does not hold a valid digit
     */
    public OwnDigit read(Path file) {
        return OwnDigitReader.read(file);
    }

    /**
     * Returns all digits, oldest first, and in order of file names if the times are equal. Unusable files are left out
     * and logged.
     *
     * @throws UserException if the folder exists and cannot be read
     */
    public List<OwnDigit> readAll() {
        return readAll(unusable -> {});
    }

    /**
     * Like {@link #readAll()}.
     *
     * @param unusable receives a message for each file that is left out
     */
    public List<OwnDigit> readAll(Consumer<String> unusable) {
        List<OwnDigit> digits = new ArrayList<>();
        for (Path file : files()) {
            try {
                digits.add(read(file));
            } catch (UserException e) {
                LOG.warn(e.getMessage());
                unusable.accept(e.getMessage());
            }
        }
        // The files are sorted by name, and a stable sort keeps that order for equal times.
        digits.sort(Comparator.comparing(OwnDigit::savedAt));
        return List.copyOf(digits);
    }

    /**
     * Returns the number of files. It opens none, so unusable files are counted, too.
     *
     * @throws UserException if the folder exists and cannot be read
     */
    public int count() {
        return files().size();
    }

    /** Returns whether a file that {@link #save} returned still exists. */
    public boolean exists(Path file) {
        return Files.isRegularFile(file);
    }

    /** Writes a new file and returns true, or returns false if a file with that name exists. */
    private boolean writeNew(Path file, byte[] json) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return AtomicFile.writeNew(file, out -> out.write(json));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static UserException unwritable(Path file, IOException cause) {
        return new UserException(TEXT.get("digit.unwritable", file, FailureReason.of(cause)), cause);
    }

    /**
     * Returns the files of all digits, sorted by name, without hidden files, which belong to other programs. It opens
     * none, so unusable files are included.
     *
     * @throws UserException if the folder exists and cannot be read
     */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[!.]*" + EXTENSION)) {
            all.forEach(files::add);
        } catch (NoSuchFileException e) {
            LOG.debug("no digits saved in {}", folder);
        } catch (DirectoryIteratorException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return List.copyOf(files);
    }

    private UserException unreadable(IOException cause) {
        return new UserException(TEXT.get("digit.folder", folder, FailureReason.of(cause)), cause);
    }
}
