package digitpad.training.runs;

import digitpad.files.DeletedFiles;
import digitpad.files.FailureReason;
import digitpad.files.FolderSize;
import digitpad.files.FolderSync;
import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The saved runs of a user. Each has a folder, named by its start time and preset: {@code 20261125-093000-best}. */
public final class RunStore {
    /** The id that stands for the run started last. */
    public static final String LAST = "last";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final Messages TEXT = Messages.of(RunStore.class);

    private final Path folder;
    private final DeletedFiles deleted;

    /** Creates a store in {@code folder}, which is created with the first run. */
    public RunStore(Path folder) {
        this.folder = folder;
        deleted = new DeletedFiles(folder);
    }

    /**
     * Creates a new run.
     *
     * @param name of the run and of the resulting model
     * @param data read from {@code sources}
     * @throws UserException if its folder cannot be created
     */
    public RunFolder create(String name, TrainingPlan plan, DataSources sources, TrainingData data) {
        String base = STAMP.format(Instant.now()) + "-" + plan.preset().id();
        try {
            FolderSync.createFolders(folder);
            Path path = folder.resolve(base);
            for (int i = 2; !createFolder(path); i++) {
                path = folder.resolve(base + "-" + i);
            }
            FolderSync.sync(folder);
            RunFolder run = new RunFolder(path);
            run.write(new History(List.of()));
            run.write(RunRecord.of(name, plan, sources, RunRecord.DataFingerprint.of(data), Instant.now()));
            return run;
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", base, FailureReason.of(e)), e);
        }
    }

    /**
     * Deletes a run; it can be restored until {@link #purgeDeleted} removes it.
     *
     * @throws UserException if it is being trained, does not exist, or cannot be moved
     */
    public void delete(String id) {
        RunFolder run = find(id);
        if (run.isInProgress()) {
            throw new UserException(TEXT.get("run.busy", id));
        }
        move(id, deleted::delete);
    }

    /**
     * Restores a deleted run.
     *
     * @throws UserException if it no longer exists or cannot be moved
     */
    public void restore(String id) {
        move(id, deleted::restore);
    }

    /**
     * Removes deleted runs that no open window can restore any more. Logs failures; the next call tries again.
     *
     * @param before removes runs deleted before this time
     */
    public void purgeDeleted(Instant before) {
        deleted.purge(before);
    }

    @FunctionalInterface
    private interface Move {
        void move(List<String> ids) throws IOException;
    }

    private static void move(String id, Move move) {
        try {
            move.move(List.of(id));
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.immovable", id, FailureReason.of(e)), e);
        }
    }

    /** Returns the size of all runs in bytes, without deleted ones. */
    long bytes() {
        return FolderSize.of(folder);
    }

    /** Returns all readable runs, newest first. */
    public List<RunFolder> list() {
        return scan().runs();
    }

    /**
     * The runs in the folder.
     *
     * @param runs readable runs, newest first
     * @param unreadable runs whose record is damaged or of a newer version, by id
     */
    public record Contents(List<RunFolder> runs, List<RunFolder> unreadable) {
        public Contents {
            runs = List.copyOf(runs);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Reads the folder; a missing folder has no runs.
     *
     * @throws UserException if it cannot be read
     */
    public Contents scan() {
        List<Created> readable = new ArrayList<>();
        List<RunFolder> unreadable = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
                RunFolder run = new RunFolder(each);
                if (Files.exists(run.recordFile())) {
                    created(run)
                            .ifPresentOrElse(when -> readable.add(new Created(when, run)), () -> unreadable.add(run));
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("no run has been started", e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("runs.unreadable", folder, FailureReason.of(e)), e);
        }
        List<RunFolder> runs = readable.stream()
                .sorted(Comparator.comparing(Created::when)
                        .thenComparing(each -> each.run().id())
                        .reversed())
                .map(Created::run)
                .toList();
        return new Contents(runs, unreadable);
    }

    /**
     * Returns the run with an id or, if there is none, with that name, or the last one.
     *
     * @param id from {@link RunFolder#id}, a name, or {@value #LAST}
     * @throws UserException if it does not exist or its record cannot be read
     */
    public RunFolder find(String id) {
        Contents contents = scan();
        List<RunFolder> all = contents.runs();
        List<RunFolder> unreadable = contents.unreadable();
        if (all.isEmpty() && unreadable.isEmpty()) {
            throw new UserException(TEXT.get("run.none"));
        }
        if (id.equals(LAST)) {
            return last(all, unreadable);
        }
        for (RunFolder run : unreadable) {
            if (run.id().equals(id)) {
                throw new UserException(TEXT.get("run.damaged", id, run.recordFile()));
            }
        }
        return all.stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .or(() -> all.stream()
                        .filter(run -> run.currentName("").equals(id))
                        .findFirst())
                .orElseThrow(() -> new UserException(TEXT.get(
                        "run.unknown",
                        id,
                        String.join(", ", all.stream().map(RunFolder::id).toList()))));
    }

    /** Fails if the last run is unreadable, instead of returning an earlier one; the ids tell which is later. */
    private static RunFolder last(List<RunFolder> all, List<RunFolder> unreadable) {
        for (RunFolder run : unreadable) {
            if (all.stream().allMatch(other -> other.id().compareTo(run.id()) < 0)) {
                throw new UserException(TEXT.get("run.damaged", run.id(), run.recordFile()));
            }
        }
        return all.get(0);
    }

    /**
     * Returns {@code wanted}, with a number if a run already has that name: names identify curves in plots.
     *
     * @param wanted a valid model name
     * @param takenElsewhere returns whether a name is taken elsewhere
     */
    public String freeName(String wanted, Predicate<String> takenElsewhere) {
        Set<String> taken = list().stream()
                .map(run -> run.currentName("").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        // The names become file names, and some file systems ignore case.
        return ModelName.freeName(
                wanted, name -> taken.contains(name.toLowerCase(Locale.ROOT)) || takenElsewhere.test(name));
    }

    private record Created(String when, RunFolder run) {}

    /** Returns when a run was created; empty if its record cannot be read. */
    private static Optional<String> created(RunFolder run) {
        try {
            return Optional.of(run.record().created());
        } catch (UserException e) {
            LOG.debug(e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean createFolder(Path wanted) throws IOException {
        try {
            Files.createDirectory(wanted);
            return true;
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return false;
        }
    }
}
