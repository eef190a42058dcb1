package digitpad.owndigits;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.ink.Stroke;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's digits, each in a small JSON file in one folder. Users may read, copy and delete the files, so every call
 * reads the folder again. All methods access the disk. Thread-safe.
 */
public final class OwnDigits {
    private static final String EXTENSION = ".json";
    private static final Logger LOG = LoggerFactory.getLogger(OwnDigits.class);
    private static final Messages TEXT = Messages.of(OwnDigits.class);
    /** Date and time to the second, in UTC, without colons, which Windows does not allow in file names. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /** Creates a store in {@code folder}, which is created when the first digit is saved. */
    public OwnDigits(Path folder) {
        this.folder = folder;
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
            delete(old);
        } catch (UserException e) {
            // Otherwise the drawing would be saved with two labels.
            try {
                delete(file);
            } catch (UserException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        return file;
    }

    /**
     * Deletes a digit. Does nothing if the file does not exist.
     *
     * @param file that {@link #save} returned
     * @throws UserException if the file cannot be deleted
     * @throws IllegalArgumentException if the file is not in this store's folder
     */
    public void delete(Path file) {
        if (!folder.equals(file.getParent())) {
            throw new IllegalArgumentException(file + " is not a digit in " + folder);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.undeletable", file, FailureReason.of(e)), e);
        }
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
                digits.add(OwnDigitReader.read(file));
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
            AtomicFile.writeNew(file, out -> out.write(json));
            return true;
        } catch (FileAlreadyExistsException e) {
            // Either another process has just created the file, or there is a file in place of the folder.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw unwritable(file, e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static UserException unwritable(Path file, IOException cause) {
        return new UserException(TEXT.get("digit.unwritable", file, FailureReason.of(cause)), cause);
    }

    /** Returns all digit files, sorted by name, without hidden files, which belong to other programs. */
    private List<Path> files() {
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
        return files;
    }

    private UserException unreadable(IOException cause) {
        return new UserException(TEXT.get("digit.folder", folder, FailureReason.of(cause)), cause);
    }
}
