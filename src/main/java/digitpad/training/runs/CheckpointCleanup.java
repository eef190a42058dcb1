package digitpad.training.runs;

import digitpad.model.ModelStore;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frees disk space by deleting the checkpoints of runs that have ended and whose model is saved. Such a run remains in
 * the list with its curves, but cannot be resumed any more.
 */
public final class CheckpointCleanup {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointCleanup.class);
    private static final Messages TEXT = Messages.of(CheckpointCleanup.class);

    private final RunStore runs;
    private final ModelStore models;

    public CheckpointCleanup(RunStore runs, ModelStore models) {
        this.runs = runs;
        this.models = models;
    }

    /**
     * The result of a cleanup.
     *
     * @param bytes that were freed
     * @param problems a message for each run whose checkpoints could not be deleted
     */
    public record Freed(long bytes, List<String> problems) {
        public Freed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Measures the disk usage.
     *
     * @throws UserException if the folder of the runs cannot be read
     */
    public DiskUsage usage() {
        List<DiskUsage.UnneededCheckpoints> unneeded = new ArrayList<>();
        for (RunFolder run : runs.list()) {
            try {
                RunRecord record = run.record();
                long bytes = run.checkpoints().bytes();
                if (bytes > 0 && isUnneeded(run, record)) {
                    unneeded.add(new DiskUsage.UnneededCheckpoints(
                            run.id(),
                            record.name(),
                            record.stepsDone(),
                            record.plan().steps(),
                            bytes));
                }
            } catch (UserException e) {
                LOG.debug(e.getMessage());
            }
        }
        unneeded.sort(
                Comparator.comparingLong(DiskUsage.UnneededCheckpoints::bytes).reversed());
        return new DiskUsage(models.bytes(), runs.bytes(), unneeded);
    }

    /** A run that failed or was interrupted has no result yet, and a running one needs its checkpoints. */
    private boolean isUnneeded(RunFolder run, RunRecord record) {
        return hasSavedResult(record) && !run.isInProgress();
    }

    private boolean hasSavedResult(RunRecord record) {
        boolean ended = record.state() == RunRecord.State.FINISHED || record.state() == RunRecord.State.STOPPED;
        return ended && record.model() != null && isSaved(record.model());
    }

    private boolean isSaved(String model) {
        try {
            return models.isTaken(model) || Files.isRegularFile(Path.of(model));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Deletes the checkpoints of runs.
     *
     * @param ids of runs from {@link #usage}
     */
    public Freed delete(Collection<String> ids) {
        long bytes = 0;
        List<String> problems = new ArrayList<>();
        for (String id : ids) {
            try {
                bytes += delete(runs.find(id));
            } catch (UserException e) {
                problems.add(e.getMessage());
            }
        }
        return new Freed(bytes, problems);
    }

    /** Locks the run, because a program may have resumed it since the user saw the list. */
    private long delete(RunFolder run) {
        try (RunLock lock = RunLock.acquire(run)) {
            lock.warning().ifPresent(LOG::info);
            RunRecord record = run.record();
            if (!hasSavedResult(record)) {
                throw new UserException(TEXT.get("run.checkpoints.needed", run.id()));
            }
            long before = run.checkpoints().bytes();
            if (!record.isDone()) {
                // Before the files, so that a run without checkpoints is never resumed from its start by mistake.
                run.update(RunRecord::withoutCheckpoints);
            }
            run.checkpoints().deleteAll();
            return before - run.checkpoints().bytes();
        }
    }
}
