package digitpad.training.runs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import digitpad.files.AtomicFile;
import digitpad.files.BoundedFileStream;
import digitpad.files.FailureReason;
import digitpad.files.FileLocks;
import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.DataSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a saved run: {@code run.json} (the {@link RunRecord}), {@code history.csv} and the {@link
 * CheckpointFolder checkpoints}. A program locks {@code lock} while it trains the run, and {@code run.json.lock} while
 * it changes the record.
 */
public final class RunFolder {
    private static final String RECORD = "run.json";
    private static final String HISTORY = "history.csv";
    /** Locked while the record is changed. */
    private static final String RECORD_LOCK = RECORD + ".lock";
    /** Three seconds: a change takes milliseconds, and a suspended program must not block all others. */
    private static final int LOCK_ATTEMPTS = 150;

    /** Hundreds of times the size of a usual record. */
    static final int MAX_RECORD_BYTES = 1 << 20;
    /** The loss and the accuracy of a step take at most 80 bytes; other measurements come every hundred steps. */
    private static final long HISTORY_BYTES_PER_STEP = 128;
    /** Leaves room in short histories for lines that a user added. */
    private static final int EXTRA_HISTORY_STEPS = 1_000;

    /** Maximum number of characters in a note. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final Messages TEXT = Messages.of(RunFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Object MONITOR = new Object();

    private final Path folder;
    private final FileLocks locks;
    private final CheckpointFolder checkpoints;

    RunFolder(Path folder) {
        this(folder, FileLocks.SYSTEM);
    }

    /** Creates the folder of a run on a file system with these locks. */
    RunFolder(Path folder, FileLocks locks) {
        this.folder = folder;
        this.locks = locks;
        checkpoints = new CheckpointFolder(folder);
    }

    /** Returns the run's ID, which is the name of its folder. */
    public String id() {
        return String.valueOf(folder.getFileName());
    }

    /** Returns the path of the folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the path of the record file. */
    public Path recordFile() {
        return folder.resolve(RECORD);
    }

    /**
     * Reads the record.
     *
     * @throws UserException if its file cannot be read or is not a run record
     */
    public RunRecord record() {
        try (InputStream json = new BoundedFileStream(recordFile(), MAX_RECORD_BYTES)) {
            RunRecord record = JSON.readValue(json, RunRecord.class);
            if (record == null) {
                throw new UserException(TEXT.get("run.damaged", id(), RECORD));
            }
            return record;
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.damaged", id(), RECORD), e);
        }
    }

    /** Returns whether a program is training the run; if not, a run in state {@code RUNNING} was killed. */
    public boolean isInProgress() {
        return RunLock.isHeld(this);
    }

    /** Returns the steps of the newest checkpoint; 0 if there is none. */
    public int stepsSaved() {
        return checkpoints.newestSteps();
    }

    /**
     * Returns the newest intact checkpoint; empty if there are no checkpoints.
     *
     * @throws UserException if there are checkpoints but none is intact, or the record cannot be read
     */
    public Optional<Checkpoint> newestCheckpoint() {
        return checkpoints.newest(record().plan().preset().architecture().parameterCount());
    }

    /** Returns the locks of the folder's file system. */
    FileLocks locks() {
        return locks;
    }

    /** Returns the checkpoint files. */
    CheckpointFolder checkpoints() {
        return checkpoints;
    }

    /**
     * Changes the record atomically.
     *
     * @throws UserException if it cannot be read or written
     */
    void update(UnaryOperator<RunRecord> change) {
        withRecordLocked(() -> write(change.apply(record())));
    }

    /** Changes the record exclusively, across threads and programs: the window may rename a run during training. */
    private void withRecordLocked(Runnable change) {
        synchronized (MONITOR) {
            try (FileChannel lockFile = FileChannel.open(
                    folder.resolve(RECORD_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (RunLock.tryLock(locks, lockFile, LOCK_ATTEMPTS) == RunLock.Attempt.REFUSED) {
                    throw new UserException(TEXT.get("run.inuse", id()));
                }
                change.run();
            } catch (IOException e) {
                throw new UserException(TEXT.get("run.unwritable", id(), FailureReason.of(e)), e);
            }
        }
    }

    /**
     * Records where the training data was found. Does nothing while a program trains the run.
     *
     * @throws UserException if the record cannot be written
     */
    public void relocate(DataSources sources) {
        if (!isInProgress() && !record().sources().equals(sources)) {
            update(record -> record.withSources(sources));
        }
    }

    /**
     * Renames the run alone; see {@link RunNames#rename}.
     *
     * @throws UserException if the name is not valid for a model, or the record cannot be written
     */
    void rename(String name) {
        requireValidName(name);
        update(record -> record.withName(name));
    }

    /**
     * @throws UserException if the name is not valid for a model
     */
    static void requireValidName(String name) {
        if (!ModelName.isValid(name)) {
            throw new UserException(TEXT.get("run.name", name, ModelName.MAX_LENGTH));
        }
    }

    /**
     * Sets the note, or removes it if {@code note} is blank.
     *
     * @throws UserException if it has more than {@value #MAX_NOTE_LENGTH} characters, or the record cannot be written
     */
    public void annotate(String note) {
        if (note.length() > MAX_NOTE_LENGTH) {
            throw new UserException(TEXT.get("run.note", MAX_NOTE_LENGTH));
        }
        update(record -> record.withNote(note));
    }

    void write(RunRecord record) {
        try {
            AtomicFile.write(folder.resolve(RECORD), out -> JSON.writeValue(out, record));
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", id(), FailureReason.of(e)), e);
        }
    }

    /**
     * Reads the history; it is empty if the file is missing.
     *
     * @throws UserException if the file cannot be read or is larger than the plan allows, or the record cannot be read
     */
    public History history() {
        List<Measurement> measurements = new ArrayList<>();
        try (BufferedReader lines = historyReader()) {
            lines.lines().forEach(line -> History.measurement(line).ifPresent(measurements::add));
        } catch (NoSuchFileException e) {
            LOG.debug("no history yet in {}", folder);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UserException(TEXT.get("run.damaged", id(), HISTORY), e);
        }
        // Users may have sorted the file in a spreadsheet. The sort is stable: the order within a step remains.
        measurements.sort(Comparator.comparingInt(Measurement::step));
        return new History(measurements);
    }

    /** Opens the history for reading. The decoder rejects bytes that are not UTF-8 instead of replacing them. */
    private BufferedReader historyReader() throws IOException {
        int steps = record().plan().steps();
        long maxBytes = HISTORY_BYTES_PER_STEP * (steps + EXTRA_HISTORY_STEPS);
        InputStream bytes = new BoundedFileStream(folder.resolve(HISTORY), maxBytes);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * Reads the history up to the newest intact checkpoint, from which the run would resume.
     *
     * @throws UserException if there are checkpoints but none is intact
     */
    public History savedHistory() {
        return history().upTo(newestCheckpoint().map(Checkpoint::stepsDone).orElse(0));
    }

    /**
     * Records where the resulting model was saved. Deletes the checkpoints if the run is finished.
     *
     * @param model its name among the user's models, or its full path if it was saved elsewhere
     * @return a message if that could not be recorded, which does not affect the saved model
     */
    public Optional<String> recordModel(String model) {
        try {
            update(record -> record.withModel(model));
            if (record().isDone()) {
                checkpoints.deleteAll();
            }
            return Optional.empty();
        } catch (UserException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Replaces the history. */
    void write(History history) {
        try {
            AtomicFile.write(folder.resolve(HISTORY), out -> {
                StringBuilder text = new StringBuilder(History.HEADER).append('\n');
                history.measurements()
                        .forEach(each -> text.append(History.line(each)).append('\n'));
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", id(), FailureReason.of(e)), e);
        }
    }

    /** Opens the history for appending. */
    HistoryWriter openHistoryWriter() throws IOException {
        return new HistoryWriter(folder.resolve(HISTORY));
    }

    /** Deletes files that a killed program had not finished writing. */
    void deletePartialFiles() {
        CheckpointFolder.deleteMatching(folder, ".{" + HISTORY + ",checkpoint-}*.part");
        // Another program may be writing the record now.
        withRecordLocked(() -> CheckpointFolder.deleteMatching(folder, "." + RECORD + ".*.part"));
    }

    /** Returns the current name, which the user may have changed; {@code otherwise} if it cannot be read. */
    public String currentName(String otherwise) {
        try {
            return record().name();
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            return otherwise;
        }
    }
}
