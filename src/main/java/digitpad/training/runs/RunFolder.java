package digitpad.training.runs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.files.AtomicFile;
import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.DataSources;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run on the disk: {@code run.json} (the {@link RunRecord}), {@code history.csv} and its {@link CheckpointFolder
 * checkpoints}. {@code lock} is locked while a program trains it, {@code run.json.lock} while one changes the record.
 */
public final class RunFolder {
    private static final String RECORD = "run.json";
    private static final String HISTORY = "history.csv";
    /** Is locked while the record is changed. */
    private static final String TURNS = RECORD + ".lock";
    /** Some seconds: a change takes a few milliseconds, and a program that was halted must not halt all others. */
    private static final int TURN_ATTEMPTS = 150;

    /** Characters that a note may have. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final Messages TEXT = Messages.of(RunFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Object CHANGING = new Object();

    private final Path folder;
    private final CheckpointFolder checkpoints;

    RunFolder(Path folder) {
        this.folder = folder;
        checkpoints = new CheckpointFolder(folder);
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
    public boolean isInProgress() {
        return RunLock.isHeld(this);
    }

    /** How many steps it has checkpoints of; 0 if there is none. */
    public int stepsSaved() {
        return checkpoints.newestSteps();
    }

    /**
     * The newest checkpoint that is whole; none if there is none yet.
     *
     * @throws UserException if there are some, and none can be used
     */
    public Optional<Checkpoint> newestCheckpoint() {
        return checkpoints.newest();
    }

    /** Where it can be resumed from. */
    CheckpointFolder checkpoints() {
        return checkpoints;
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
                if (!RunLock.tryLock(turns, TURN_ATTEMPTS)) {
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
    public void relocate(DataSources found) {
        if (!isInProgress() && !record().sources().equals(found)) {
            update(known -> known.withSources(found));
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
        update(known -> known.withName(name));
    }

    /**
     * Writes a note about it, or takes the note away if it is blank.
     *
     * @throws UserException if it is longer than {@value #MAX_NOTE_LENGTH} characters or cannot be written down
     */
    public void annotate(String note) {
        if (note.length() > MAX_NOTE_LENGTH) {
            throw new UserException(TEXT.get("run.note", MAX_NOTE_LENGTH));
        }
        update(known -> known.withNote(note));
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
    public History savedHistory() {
        return history().upTo(checkpoints.newest().map(Checkpoint::stepsDone).orElse(0));
    }

    /**
     * Writes down under which name what came of it was saved; if it is at its end, it needs its checkpoints no longer.
     *
     * @param model its name among the user's models, or its whole path if it was saved elsewhere
     * @return what keeps that from being written down, in one sentence; the model is saved all the same
     */
    public Optional<String> recordModel(String model) {
        try {
            update(known -> known.withModel(model));
            if (record().isDone()) {
                checkpoints.deleteAll();
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
    HistoryWriter openHistoryWriter() throws IOException {
        return new HistoryWriter(folder.resolve(HISTORY));
    }

    /** Deletes what a program was writing when it was killed. */
    void deletePartialFiles() {
        CheckpointFolder.deleteMatching(folder, ".{" + HISTORY + ",checkpoint-}*.part");
        // Another program may just be writing this one.
        inTurn(() -> CheckpointFolder.deleteMatching(folder, "." + RECORD + ".*.part"));
    }

    /** What the user calls it now, who may have renamed it; {@code before} if that cannot be read. */
    public String currentName(String before) {
        try {
            return record().name();
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            return before;
        }
    }
}
