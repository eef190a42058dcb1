package digitpad.owndigits;

import digitpad.files.AtomicFile;
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
 * The user's own digits: one small JSON file for each, in one folder. The user may read, copy and delete the files; they
 * are looked at anew each time. Every method waits for the disk; threads may share a store.
 */
public final class OwnDigits {
    private static final String EXTENSION = ".json";
    private static final Logger LOG = LoggerFactory.getLogger(OwnDigits.class);
    private static final Messages TEXT = Messages.of(OwnDigits.class);
    /** To the second, in UTC; without colons, which Windows does not allow in names. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /** The digits in {@code folder}, which is made when the first is kept. */
    public OwnDigits(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a digit in a new file, whole or not at all. Coordinates and widths are rounded to hundredths of a pad unit,
     * pixels to 255ths.
     *
     * @return the file, named by date and label, such as {@code 2026-11-24T134612Z-4.json}
     * @throws UserException if the file cannot be written, or the drawing has more points than are kept
     */
    public Path save(OwnDigit digit) {
        int points = 0;
        for (Stroke stroke : digit.ink().strokes()) {
            points += stroke.points().size();
        }
        if (points > OwnDigitReader.MAX_POINTS) {
            throw new UserException(TEXT.get("digit.toomany", points, OwnDigitReader.MAX_POINTS));
        }
        byte[] json = OwnDigitWriter.json(digit);
        String name = DATE.format(digit.savedAt()) + "-" + digit.label();
        Path file = folder.resolve(name + EXTENSION);
        for (int i = 2; !written(file, json); i++) {
            file = folder.resolve(name + "-" + i + EXTENSION);
        }
        return file;
    }

    /**
     * Keeps a digit instead of one kept before.
     *
     * @param old a file that {@link #save} gave; it may be gone
     * @return the new file
     * @throws UserException if the new one cannot be written, or the old one cannot be deleted, and the new one then is
     */
    public Path replace(Path old, OwnDigit digit) {
        Path file = save(digit);
        if (file.equals(old)) {
            // The old one was gone, and the new one got its name.
            return file;
        }
        try {
            delete(old);
        } catch (UserException e) {
            // Otherwise one drawing would be kept with two labels.
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
     * Deletes a digit; if it is gone already, nothing happens.
     *
     * @param file one that {@link #save} gave
     * @throws UserException if it cannot be deleted
     * @throws IllegalArgumentException if it does not lie in this store's folder
     */
    public void delete(Path file) {
        if (!folder.equals(file.getParent())) {
            throw new IllegalArgumentException(file + " is none of the digits in " + folder);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UserException(TEXT.get("digit.unremovable", file, e.toString()), e);
        }
    }

    /**
     * All digits, oldest first; those of the same moment by file name. A file that cannot be used is left out, and said
     * in the log.
     *
     * @throws UserException if the folder is there and cannot be read
     */
    public List<OwnDigit> readAll() {
        return readAll(unusable -> {});
    }

    /**
     * Like {@link #readAll()}.
     *
     * @param unusable gets one sentence for each file that is left out
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
        // The files come sorted by name, and this sorting leaves equals in their order.
        digits.sort(Comparator.comparing(OwnDigit::savedAt));
        return List.copyOf(digits);
    }

    /**
     * How many files of digits there are. None is opened, so that it counts those that cannot be used, too.
     *
     * @throws UserException if the folder is there and cannot be read
     */
    public int count() {
        return files().size();
    }

    /** Whether a file that {@link #save} gave is still there. */
    public boolean exists(Path file) {
        return Files.isRegularFile(file);
    }

    /** Writes a new file; whether it could have that name. */
    private boolean written(Path file, byte[] json) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            AtomicFile.writeNew(file, out -> out.write(json));
            return true;
        } catch (FileAlreadyExistsException e) {
            // Another window was quicker; or a file is where the folder should be.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw unwritable(file, e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static UserException unwritable(Path file, IOException fault) {
        return new UserException(TEXT.get("digit.unwritable", file, fault.toString()), fault);
    }

    /** Every file of a digit, by name; hidden ones are other programs' (a copy in progress, a desktop's notes). */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[!.]*" + EXTENSION)) {
            all.forEach(files::add);
        } catch (NoSuchFileException e) {
            LOG.debug("no digits kept yet in {}", folder);
        } catch (DirectoryIteratorException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }

    private UserException unreadable(IOException fault) {
        return new UserException(TEXT.get("digit.folder", folder, fault.toString()), fault);
    }
}
