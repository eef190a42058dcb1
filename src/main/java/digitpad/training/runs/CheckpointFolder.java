package digitpad.training.runs;

import digitpad.files.AtomicFile;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The checkpoint files in the folder of a run. The last two are {@code checkpoint-STEPS.zip}. One saved while training
 * may be diverging is {@code checkpoint-STEPS-doubtful.zip}; one that could not be read becomes {@code damaged-…}.
 */
final class CheckpointFolder {
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-(\\d{1,9})(-doubtful)?\\.zip");
    /** Two, because a disk error may truncate the newest one. */
    private static final int MAX_CHECKPOINTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
    private static final Messages TEXT = Messages.of(CheckpointFolder.class);

    private final Path folder;

    /** {@code folder} is the folder of the run. */
    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the steps of the newest checkpoint; 0 if there is none. */
    int newestSteps() {
        return files().stream().findFirst().map(CheckpointFolder::steps).orElse(0);
    }

    /** Returns the size of all checkpoints, including damaged ones, in bytes. */
    long bytes() {
        long sum = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{checkpoint,damaged}-*.zip")) {
            for (Path file : files) {
                sum += Files.size(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("checkpoints were deleted meanwhile", e);
        }
        return sum;
    }

    /** Deletes all checkpoints, including damaged ones. */
    void deleteAll() {
        files().forEach(CheckpointFolder::delete);
        deleteMatching(folder, "damaged-*.zip");
    }

    /**
     * Saves a checkpoint and deletes the oldest, but never the newest sound one.
     *
     * @param doubtful whether training may be diverging
     * @throws UserException if it cannot be written; older checkpoints are then unchanged
     */
    void save(Checkpoint checkpoint, boolean doubtful) {
        String name = "checkpoint-" + checkpoint.stepsDone() + (doubtful ? "-doubtful" : "") + ".zip";
        CheckpointFile.write(folder.resolve(name), checkpoint);
        List<Path> all = files();
        Optional<Path> sound = all.stream().filter(file -> !isDoubtful(file)).findFirst();
        all.stream()
                .skip(MAX_CHECKPOINTS)
                .filter(file -> !Optional.of(file).equals(sound))
                .forEach(CheckpointFolder::delete);
    }

    /** Renames checkpoints newer than {@code steps}, from which the run is resumed: they could not be read. */
    void setAsideNewerThan(int steps) {
        for (Path unreadable : files()) {
            if (steps(unreadable) > steps) {
                try {
                    AtomicFile.move(unreadable, unreadable.resolveSibling("damaged-" + unreadable.getFileName()));
                } catch (IOException e) {
                    LOG.warn("could not rename the damaged checkpoint {}", unreadable, e);
                }
            }
        }
    }

    /** Deletes the doubtful checkpoints of a diverged run if there is a sound one to go back to. */
    void deleteDoubtful() {
        if (newestSoundSteps().isPresent()) {
            files().stream().filter(CheckpointFolder::isDoubtful).forEach(CheckpointFolder::delete);
        }
    }

    /** Returns the steps of the newest sound checkpoint; empty if there is none. */
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
     * Returns the newest intact checkpoint; empty if there are no checkpoints.
     *
     * @param parameters number of parameters of the run's network
     * @throws UserException if there are checkpoints but none is intact: starting over would discard the progress
     */
    Optional<Checkpoint> newest(int parameters) {
        List<Path> files = files();
        for (Path file : files) {
            try {
                return Optional.of(CheckpointFile.read(file, parameters));
            } catch (UserException e) {
                // The previous one is used; the steps since then are repeated.
                LOG.warn(e.getMessage());
            }
        }
        if (!files.isEmpty()) {
            throw new UserException(TEXT.get("run.nocheckpoint", folder.getFileName(), folder));
        }
        return Optional.empty();
    }

    /** Returns the checkpoint files, newest first. */
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> steps(file) >= 0)
                    .sorted(Comparator.comparingInt(CheckpointFolder::steps).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.gone", folder.getFileName(), folder), e);
        }
    }

    /** Returns the steps in the name of a checkpoint file; -1 for other files. */
    private static int steps(Path file) {
        Matcher name = CHECKPOINT.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    /** Deletes the files of a folder whose names match {@code glob}; logs failures. */
    static void deleteMatching(Path folder, String glob) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(CheckpointFolder::delete);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("could not list the folder {}: {}", folder, e.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("could not delete the file {}", file, e);
        }
    }
}
