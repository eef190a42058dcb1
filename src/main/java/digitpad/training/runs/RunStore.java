package digitpad.training.runs;

import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

/** The runs of a user, each in a folder of its own, called by when it was started: {@code 20261125-093000-best}. */
public final class RunStore {
    /** Stands for the run started last. */
    public static final String LAST = "last";

    private static final String DELETED = ".deleted";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final Messages TEXT = Messages.of(RunStore.class);

    private final Path folder;

    /** The runs in {@code folder}, which is made when the first is started. */
    public RunStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A new run, with nothing learned yet.
     *
     * @param name what the user calls it
     * @param material what {@code sources} hold
     * @throws UserException if its folder cannot be made
     */
    public RunFolder create(String name, TrainingPlan plan, DataSources sources, TrainingData material) {
        String base = STAMP.format(Instant.now()) + "-" + plan.preset().id();
        try {
            Files.createDirectories(folder);
            Path made = folder.resolve(base);
            for (int i = 2; !isMade(made); i++) {
                made = folder.resolve(base + "-" + i);
            }
            RunFolder run = new RunFolder(made);
            run.write(new History(List.of()));
            run.write(RunRecord.of(name, plan, sources, RunRecord.DataFingerprint.of(material), Instant.now()));
            return run;
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.unwritable", base, e.toString()), e);
        }
    }

    /**
     * Takes a run out of the list; it can be brought back until {@link #purgeDeleted} finds it old enough.
     *
     * @throws UserException if it is being trained, is not there, or cannot be moved
     */
    public void delete(String id) {
        RunFolder run = find(id);
        if (run.isInProgress()) {
            throw new UserException(TEXT.get("run.busy", id));
        }
        move(run.folder(), deleted().resolve(id), id);
        try {
            // When it was deleted.
            Files.setLastModifiedTime(deleted().resolve(id), FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.warn("the deleted run {} may be removed sooner than it should: {}", id, e.toString());
        }
    }

    /**
     * Brings a run back that was deleted.
     *
     * @throws UserException if it is not there any more or cannot be moved
     */
    public void restore(String id) {
        move(deleted().resolve(id), folder.resolve(id), id);
    }

    /**
     * Deletes for good what was deleted so long ago that no open window can still bring it back; what cannot be is
     * tried again the next time.
     *
     * @param before what was deleted before that
     */
    public void purgeDeleted(Instant before) {
        try (Stream<Path> runs = Files.list(deleted())) {
            for (Path run : runs.toList()) {
                if (Files.getLastModifiedTime(run).toInstant().isBefore(before)) {
                    removeAll(run);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("nothing was deleted", e);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("deleted runs in {} cannot be removed: {}", deleted(), e.toString());
        }
    }

    private static void removeAll(Path run) throws IOException {
        try (Stream<Path> all = Files.walk(run)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Beside the runs, so that moving there is renaming. */
    private Path deleted() {
        return folder.resolve(DELETED);
    }

    private static void move(Path from, Path to, String id) {
        try {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw new UserException(TEXT.get("run.immovable", id, e.toString()), e);
        }
    }

    /** All runs that can be read, the one started last first. */
    public List<RunFolder> list() {
        return scan().runs();
    }

    /**
     * What there is.
     *
     * @param runs the one started last first
     * @param unreadable runs whose record cannot be read, be it damaged or of a newer version; by their ids
     */
    public record Contents(List<RunFolder> runs, List<RunFolder> unreadable) {
        public Contents {
            runs = List.copyOf(runs);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Looks through the folder.
     *
     * @throws UserException if it is there and cannot be read
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
            throw new UserException(TEXT.get("runs.unreadable", folder, e.toString()), e);
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
     * The run of that name, or the last.
     *
     * @param id as {@link RunFolder#id} has it, or {@value #LAST}
     * @throws UserException if there is none
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
                .orElseThrow(() -> new UserException(TEXT.get(
                        "run.unknown",
                        id,
                        String.join(", ", all.stream().map(RunFolder::id).toList()))));
    }

    /** Another one must not be taken for the last because the last cannot be read: their ids tell which is later. */
    private static RunFolder last(List<RunFolder> all, List<RunFolder> unreadable) {
        for (RunFolder run : unreadable) {
            if (all.stream().allMatch(other -> other.id().compareTo(run.id()) < 0)) {
                throw new UserException(TEXT.get("run.damaged", run.id(), run.recordFile()));
            }
        }
        return all.get(0);
    }

    /**
     * A name like {@code wanted} that none of the runs has: curves are told apart by it.
     *
     * @param wanted may be a model's name
     * @param otherwise whether a name is taken by something else
     */
    public String freeName(String wanted, Predicate<String> otherwise) {
        Set<String> taken = list().stream().map(run -> run.currentName("")).collect(Collectors.toSet());
        return ModelName.freeName(wanted, name -> taken.contains(name) || otherwise.test(name));
    }

    private record Created(String when, RunFolder run) {}

    /** When it was; nothing if that cannot be read. */
    private static Optional<String> created(RunFolder run) {
        try {
            return Optional.of(run.record().created());
        } catch (UserException e) {
            LOG.debug(e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isMade(Path wanted) throws IOException {
        try {
            Files.createDirectory(wanted);
            return true;
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return false;
        }
    }
}
