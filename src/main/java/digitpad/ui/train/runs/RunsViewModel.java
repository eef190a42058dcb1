package digitpad.ui.train.runs;

import digitpad.model.ModelName;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** All trainings that are kept, and what can be done with them. Belongs to the window's thread. */
public final class RunsViewModel {
    private final RunStore store;
    private final Background background;
    private final Notices notices;
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ObservableList<RunSummary> runsView = FXCollections.unmodifiableObservableList(runs);
    private final ObservableSet<String> compared = FXCollections.observableSet(new HashSet<>());
    /** What was deleted, the last first. */
    private final Deque<RunSummary> gone = new ArrayDeque<>();

    /** Those whose deletion is under way: a second click changes nothing. */
    private final Set<String> leaving = new HashSet<>();

    /** Whether a look is asked for that has not begun. */
    private final AtomicBoolean lookWaits = new AtomicBoolean();

    private final ReadOnlyObjectWrapper<List<Path>> unreadable = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RunsViewModel(RunStore store, Background background, Notices notices) {
        this.store = store;
        this.background = background;
        this.notices = notices;
    }

    /** The runs, the one started last first, as last looked up. */
    public ObservableList<RunSummary> runs() {
        return runsView;
    }

    /** Whether there is a run of that id. */
    public boolean contains(String id) {
        return runs.stream().anyMatch(run -> run.id().equals(id));
    }

    /** Which runs are to be drawn beside the one under way, by their ids; may be changed. */
    public ObservableSet<String> compared() {
        return compared;
    }

    /** The run that was deleted last and can be brought back. */
    public ReadOnlyObjectProperty<Optional<RunSummary>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The files of runs that cannot be read, as last looked up. */
    public ReadOnlyObjectProperty<List<Path>> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Looks up the runs. */
    public void refresh() {
        // After what is still to be written. Much happens at once when a run rests; one look sees all of it.
        if (lookWaits.compareAndSet(false, true)) {
            background
                    .task(this::read)
                    .onSuccess(this::show)
                    .onFailure(notices::error)
                    .runInWriteQueue();
        }
    }

    /** Whether a run can be called that. */
    public boolean isValidName(String name) {
        return ModelName.isValid(name.strip());
    }

    /** Whether a note is short enough to be kept. */
    public boolean isValidNote(String note) {
        return note.length() <= RunFolder.MAX_NOTE_LENGTH;
    }

    /** Gives a run another name. */
    public void rename(RunSummary run, String name) {
        change(run, folder -> folder.rename(name.strip()));
    }

    /** Writes a note about a run, or takes it away if it is blank. */
    public void annotate(RunSummary run, String note) {
        change(run, folder -> folder.annotate(note));
    }

    /** Takes a run out of the list; until the window is closed it can be brought back. */
    public void delete(RunSummary run) {
        if (!leaving.add(run.id())) {
            return;
        }
        background
                .task(() -> {
                    store.delete(run.id());
                    return read();
                })
                .onSuccess(left -> {
                    leaving.remove(run.id());
                    lost(run);
                    show(left);
                })
                .onFailure(sentence -> {
                    leaving.remove(run.id());
                    notices.error(sentence);
                })
                .runInWriteQueue();
    }

    /** Brings back the run that was deleted last; the one deleted before it is the next. */
    public void undoDelete() {
        if (gone.isEmpty()) {
            return;
        }
        RunSummary run = gone.pop();
        deleted.set(Optional.ofNullable(gone.peek()));
        background
                .task(() -> {
                    store.restore(run.id());
                    return read();
                })
                .onSuccess(this::show)
                .onFailure(sentence -> {
                    lost(run);
                    notices.error(sentence);
                })
                .runInWriteQueue();
    }

    private void lost(RunSummary run) {
        gone.push(run);
        deleted.set(Optional.of(run));
    }

    private void change(RunSummary run, Consumer<RunFolder> change) {
        background
                .task(() -> {
                    change.accept(store.find(run.id()));
                    return read();
                })
                .onSuccess(this::show)
                .onFailure(notices::error)
                .runInWriteQueue();
    }

    /** What is in the store. */
    private record Found(List<RunSummary> runs, List<Path> unreadable) {}

    private Found read() {
        lookWaits.set(false);
        RunStore.Contents contents = store.scan();
        return new Found(
                contents.runs().stream().map(RunSummary::of).toList(),
                contents.unreadable().stream().map(RunFolder::recordFile).toList());
    }

    private void show(Found all) {
        List<RunSummary> found = all.runs();
        unreadable.set(all.unreadable());
        // A list that is the same is left alone: an open menu would close.
        if (!runs.equals(found)) {
            runs.setAll(found);
        }
        Set<String> ids = found.stream().map(RunSummary::id).collect(Collectors.toSet());
        compared.removeIf(id -> !ids.contains(id));
    }
}
