package digitpad.training.runs;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints of a run, in its folder: the last two, {@code checkpoint-STEPS.zip}; one of a training that may be
 * going astray is called {@code checkpoint-STEPS-doubtful.zip}, one that could not be read {@code damaged-…}.
 */
final class CheckpointFolder {
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-(\\d{1,9})(-doubtful)?\\.zip");
    /** The newest may be cut off by a fault of the disk; the one before is then still there. */
    private static final int CHECKPOINTS_KEPT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
    private static final Messages TEXT = Messages.of(CheckpointFolder.class);

    private final Path folder;

    /** {@code folder}: of the run. */
    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** How many steps the newest is of; 0 if there is none. */
    int newestSteps() {
        return files().stream().findFirst().map(CheckpointFolder::steps).orElse(0);
    }

    /** Deletes all, those that could not be read, too. */
    void deleteAll() {
        files().forEach(CheckpointFolder::delete);
        deleteMatching(folder, "damaged-*.zip");
    }

    /**
     * Saves a checkpoint; the oldest go, but never the newest that is sound.
     *
     * @param doubtful whether the training may be going astray
     * @throws UserException if it cannot be written; those before are then untouched
     */
    void save(Checkpoint checkpoint, boolean doubtful) {
        String name = "checkpoint-" + checkpoint.stepsDone() + (doubtful ? "-doubtful" : "") + ".zip";
        CheckpointFile.write(folder.resolve(name), checkpoint);
        List<Path> all = files();
        Optional<Path> sound = all.stream().filter(file -> !isDoubtful(file)).findFirst();
        all.stream()
                .skip(CHECKPOINTS_KEPT)
                .filter(old -> !Optional.of(old).equals(sound))
                .forEach(CheckpointFolder::delete);
    }

    /** Puts checkpoints out of the way that are newer than the one gone on from: they could not be read. */
    void setAsideNewerThan(int steps) {
        for (Path unreadable : files()) {
            if (steps(unreadable) > steps) {
                try {
                    Files.move(
                            unreadable,
                            unreadable.resolveSibling("damaged-" + unreadable.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    LOG.warn("the damaged checkpoint {} cannot be moved", unreadable, e);
                }
            }
        }
    }

    /** Deletes the checkpoints of a training that has gone astray, if there is a sound one to go back to. */
    void deleteDoubtful() {
        if (newestSoundSteps().isPresent()) {
            files().stream().filter(CheckpointFolder::isDoubtful).forEach(CheckpointFolder::delete);
        }
    }

    /** How many steps the newest sound checkpoint is of; none if there is none. */
    OptionalInt newestSoundSteps() {
        return files().stream()
                .filter(file -> !isDoubtful(file))
                .mapToInt(CheckpointFolder::steps)
                .findFirst();
    }

    private static boolean isDoubtful(Path file) {
        Matcher name = CHECKPOINT.matcher(String.valueOf(file.getFileName()));
        return name.matches() && name.group(2) != null;
    }

    /**
     * The newest checkpoint that is whole; none if there is none yet.
     *
     * @throws UserException if there are some, and none can be used: to begin anew would throw away what there is
     */
    Optional<Checkpoint> newest() {
        List<Path> files = files();
        for (Path file : files) {
            try {
                return Optional.of(CheckpointFile.read(file));
            } catch (UserException e) {
                // The one before is taken; what is lost is learned again.
                LOG.warn(e.getMessage());
            }
        }
        if (!files.isEmpty()) {
            throw new UserException(TEXT.get("run.nocheckpoint", folder.getFileName(), folder));
        }
        return Optional.empty();
    }

    /** Newest first. */
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> steps(file) >= 0)
                    .sorted(Comparator.comparingInt(CheckpointFolder::steps).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.gone", folder.getFileName(), folder), e);
        }
    }

    /** How many steps a checkpoint's file name says; -1 of other files. */
    private static int steps(Path file) {
        Matcher name = CHECKPOINT.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    /** Deletes the files of a folder whose names are like {@code glob}; what cannot be deleted stays. */
    static void deleteMatching(Path folder, String glob) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(CheckpointFolder::delete);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be looked through: {}", folder, e.toString());
        }
    }

    private static void delete(Path old) {
        try {
            Files.deleteIfExists(old);
        } catch (IOException e) {
            LOG.warn("the old file {} cannot be deleted", old, e);
        }
    }
}
