package digitpad.evaluation.marks;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.files.FileLocks;
import digitpad.files.FileMutex;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The images whose labels the user marked as wrong, in a JSON file. A damaged file is renamed, so that nothing in it is
 * lost. All methods access the disk. Thread-safe, also among processes.
 */
public final class LabelMarks {
    private static final Logger LOG = LoggerFactory.getLogger(LabelMarks.class);
    private static final Messages TEXT = Messages.of(LabelMarks.class);

    private final Path file;
    private final FileMutex mutex;

    /** Uses {@code file}, which is created with the first mark. */
    public LabelMarks(Path file) {
        this(file, FileLocks.SYSTEM);
    }

    LabelMarks(Path file, FileLocks locks) {
        this.file = file;
        mutex = new FileMutex(file, locks);
    }

    /**
     * Returns all marks; none if the file is unusable.
     *
     * @param problem receives what is wrong with the file, in one or two sentences
     */
    public Set<ImageKey> read(Consumer<String> problem) {
        try {
            return Files.exists(file) ? readFile(problem) : Set.of();
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            problem.accept(e.getMessage());
            return Set.of();
        }
    }

    /**
     * Marks an image or removes its mark, and keeps the marks that other processes have made.
     *
     * @param problem receives what is wrong with the file, if it had to be replaced
     * @return all marks
     * @throws UserException if the file cannot be read or written; it stays as it was
     */
    public Set<ImageKey> mark(ImageKey image, boolean marked, Consumer<String> problem) {
        try {
            return mutex.run(() -> {
                Set<ImageKey> marks = new HashSet<>(readOrMoveAside(problem));
                if (marked ? marks.add(image) : marks.remove(image)) {
                    byte[] json = MarksDocument.write(marks);
                    AtomicFile.write(file, out -> out.write(json));
                }
                return Set.copyOf(marks);
            });
        } catch (IOException e) {
            throw new UserException(TEXT.get("marks.unwritable", file, FailureReason.of(e)), e);
        }
    }

    private Set<ImageKey> readFile(Consumer<String> problem) {
        try {
            return MarksDocument.read(file);
        } catch (DamagedMarksException e) {
            LOG.debug("damaged marks", e);
            return moveAside(problem);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Set<ImageKey> moveAside(Consumer<String> problem) {
        try {
            // Another process may have replaced the file meanwhile.
            return mutex.run(() -> readOrMoveAside(problem));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Set<ImageKey> readOrMoveAside(Consumer<String> problem) throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            return MarksDocument.read(file);
        } catch (DamagedMarksException e) {
            Path aside = unusedName();
            AtomicFile.move(file, aside);
            String message = TEXT.get("marks.damaged", file, aside.getFileName());
            LOG.warn(message);
            LOG.debug("damaged marks", e);
            problem.accept(message);
            return Set.of();
        }
    }

    private Path unusedName() {
        String name = file.getFileName() + ".damaged";
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(name + "-" + i);
        }
        return aside;
    }

    private UserException unreadable(IOException cause) {
        return new UserException(TEXT.get("marks.unreadable", file, FailureReason.of(cause)), cause);
    }
}
