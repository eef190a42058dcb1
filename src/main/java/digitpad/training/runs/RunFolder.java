package digitpad.training.runs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.files.AtomicFile;
import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.Sources;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run on the disk: {@code run.json} (the {@link RunRecord}), {@code history.csv} and the last two checkpoints,
 * {@code checkpoint-STEPS.zip}; one of a training that may be going astray is called {@code checkpoint-STEPS-doubtful.zip},
 * one that could not be read {@code damaged-…}. {@code lock} is locked while a program trains it, {@code run.json.lock}
 * while one changes the record.
 */
public final class RunFolder {
    private static final String RECORD = "run.json";
    private static final String HISTORY = "history.csv";
    /** Is locked while the record is changed. */
    private static final String TURNS = RECORD + ".lock";
    /** Some seconds: a change takes a few milliseconds, and a program that was halted must not halt all others. */
    private static final int TURN_ATTEMPTS = 150;

    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-(\\d{1,9})(-doubtful)?\\.zip");
    /** The newest may be cut off by a fault of the disk; the one before is then still there. */
    private static final int CHECKPOINTS_KEPT = 2;

    /** Characters that a note may have. */
    public static final int LONGEST_NOTE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final Messages TEXT = Messages.of(RunFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Object CHANGING = new Object();

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /** The name of its folder, by which it is called on the command line. */
    public String id() {
        return String.valueOf(folder.getFileName());
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Where its record is. */
    public Path recordFile() {
        return folder.resolve(RECORD);
    }

    /**
     * What is known of it.
     *
     * @throws UserException if its file cannot be read, or is not one of a run
     */
    public RunRecord record() {
        try {
            RunRecord known = JSON.readValue(folder.resolve(RECORD).toFile(), RunRecord.class);
            if (known == null) {
                throw new UserException(TEXT.get("run.damaged", id(), RECORD));
            }
            return known;
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.damaged", id(), RECORD), e);
        }
    }

    /** Whether a program is training it now; a run that is {@code RUNNING} otherwise was killed. */
    public boolean isUnderWay() {
        return RunLock.isTaken(this);
    }

    /** How many steps it has checkpoints of; 0 if there is none. */
    public int stepsKept() {
        return checkpoints().stream().findFirst().map(RunFolder::steps).orElse(0);
    }

    /**
     * Changes what is known of it, whole or not at all.
     *
     * @throws UserException if that cannot be read or written
     */
    void update(UnaryOperator<RunRecord> change) {
        inTurn(() -> write(change.apply(record())));
    }

    /** Lets one thread of one program change the record: the window may rename a run while it is being trained. */
    private void inTurn(Runnable change) {
        synchronized (CHANGING) {
            try (FileChannel turns =
                    FileChannel.open(folder.resolve(TURNS), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (!RunLock.isLocked(turns, TURN_ATTEMPTS)) {
                    throw new UserException(TEXT.get("run.inuse", id()));
                }
                change.run();
            } catch (IOException e) {
                throw new UserException(TEXT.get("run.unwritable", id(), e.toString()), e);
            }
        }
    }

    /**
     * What it learns from was found elsewhere; nothing changes while a program is at it.
     *
     * @throws UserException if that cannot be written down
     */
    public void relocate(Sources found) {
        if (!isUnderWay() && !record().sources().equals(found)) {
            update(known -> known.from(found));
        }
    }

    /**
     * Gives it another name, also while it is being trained; a model that came of it before keeps its own.
     *
     * @throws UserException if no model may be called that, or it cannot be written down
     */
    public void rename(String name) {
        if (!ModelName.isValid(name)) {
            throw new UserException(TEXT.get("run.name", name, ModelName.MAX_LENGTH));
        }
        update(known -> known.named(name));
    }

    /**
     * Writes a note about it, or takes the note away if it is blank.
     *
     * @throws UserException if it is longer than {@value #LONGEST_NOTE} characters or cannot be written down
     */
    public void annotate(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new UserException(TEXT.get("run.note", LONGEST_NOTE));
        }
        update(known -> known.noted(note));
    }

    void write(RunRecord known) {
        try {
            AtomicFile.write(folder.resolve(RECORD), out -> JSON.writeValue(out, known));
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", id(), e.toString()), e);
        }
    }

    /**
     * What it has measured; nothing if that file is missing.
     *
     * @throws UserException if it cannot be read
     */
    public History history() {
        List<Measurement> measurements = new ArrayList<>();
        try (Stream<String> lines = Files.lines(folder.resolve(HISTORY), StandardCharsets.UTF_8)) {
            lines.forEach(line -> History.measurement(line).ifPresent(measurements::add));
        } catch (NoSuchFileException e) {
            LOG.debug("no history yet in {}", folder);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UserException(TEXT.get("run.damaged", id(), HISTORY), e);
        }
        // Whoever has sorted the table, by hand or by a spreadsheet, has lost nothing; of one step the order stays.
        measurements.sort(Comparator.comparingInt(Measurement::step));
        return new History(measurements);
    }

    /**
     * What it has measured up to its last whole checkpoint, from which it would go on.
     *
     * @throws UserException if it has checkpoints and none can be used
     */
    public History keptHistory() {
        return history().until(newestCheckpoint().map(Checkpoint::stepsDone).orElse(0));
    }

    /**
     * Writes down under which name what came of it was saved; if it is at its end, it needs its checkpoints no longer.
     *
     * @param model its name among the user's models, or its whole path if it was saved elsewhere
     * @return what keeps that from being written down, in one sentence; the model is saved all the same
     */
    public Optional<String> savedAs(String model) {
        try {
            update(known -> known.savedAs(model));
            if (record().isDone()) {
                checkpoints().forEach(this::delete);
                filesLike("damaged-*.zip").forEach(this::delete);
            }
            return Optional.empty();
        } catch (UserException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Puts another history in the place of what was measured. */
    void write(History history) {
        try {
            AtomicFile.write(folder.resolve(HISTORY), out -> {
                StringBuilder text = new StringBuilder(History.HEADER).append('\n');
                history.measurements()
                        .forEach(each -> text.append(History.line(each)).append('\n'));
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", id(), e.toString()), e);
        }
    }

    /** A writer that adds to the history. */
    HistoryWriter appendToHistory() throws IOException {
        return new HistoryWriter(folder.resolve(HISTORY));
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
        List<Path> all = checkpoints();
        Optional<Path> sound = all.stream().filter(file -> !isDoubtful(file)).findFirst();
        all.stream()
                .skip(CHECKPOINTS_KEPT)
                .filter(old -> !Optional.of(old).equals(sound))
                .forEach(this::delete);
    }

    /** Puts checkpoints out of the way that are newer than the one gone on from: they could not be read. */
    void setAsideAfter(int steps) {
        for (Path unreadable : checkpoints()) {
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

    /** Deletes what a program was writing when it was killed. */
    void removeUnfinished() {
        filesLike(".{" + HISTORY + ",checkpoint-}*.part").forEach(this::delete);
        // Another program may just be writing this one.
        inTurn(() -> filesLike("." + RECORD + ".*.part").forEach(this::delete));
    }

    private List<Path> filesLike(String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be looked through: {}", folder, e.toString());
        }
        return found;
    }

    /** Deletes the checkpoints of a training that has gone astray, if there is a sound one to go back to. */
    void dropDoubtful() {
        if (stepsOfSoundCheckpoint().isPresent()) {
            checkpoints().stream().filter(RunFolder::isDoubtful).forEach(this::delete);
        }
    }

    /** What the user calls it now, who may have renamed it; {@code before} if that cannot be read. */
    public String nameNow(String before) {
        try {
            return record().name();
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            return before;
        }
    }

    private void delete(Path old) {
        try {
            Files.deleteIfExists(old);
        } catch (IOException e) {
            LOG.warn("the old file {} cannot be deleted", old, e);
        }
    }

    /** How many steps the newest sound checkpoint is of; none if there is none. */
    OptionalInt stepsOfSoundCheckpoint() {
        return checkpoints().stream()
                .filter(file -> !isDoubtful(file))
                .mapToInt(RunFolder::steps)
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
    public Optional<Checkpoint> newestCheckpoint() {
        List<Path> files = checkpoints();
        for (Path file : files) {
            try {
                return Optional.of(CheckpointFile.read(file));
            } catch (UserException e) {
                // The one before is taken; what is lost is learned again.
                LOG.warn(e.getMessage());
            }
        }
        if (!files.isEmpty()) {
            throw new UserException(TEXT.get("run.nocheckpoint", id(), folder));
        }
        return Optional.empty();
    }

    /** Newest first. */
    private List<Path> checkpoints() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> steps(file) >= 0)
                    .sorted(Comparator.comparingInt(RunFolder::steps).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.gone", id(), folder), e);
        }
    }

    /** How many steps a checkpoint's file name says; -1 of other files. */
    private static int steps(Path file) {
        Matcher name = CHECKPOINT.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }
}
