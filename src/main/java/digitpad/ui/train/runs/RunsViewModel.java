package digitpad.ui.train.runs;

import digitpad.model.ModelName;
import digitpad.model.ModelStore;
import digitpad.model.NetworkComparison;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunNames;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.ActiveModel;
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

/** The list of saved runs and the actions on them. For use on the UI thread only. */
public final class RunsViewModel {
    private final RunStore store;
    private final RunNames names;
    private final ActiveModel active;
    private final Background background;
    private final Notices.Topic notices;
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ObservableList<RunSummary> runsView = FXCollections.unmodifiableObservableList(runs);
    private final RunFilter filter = new RunFilter(runs);
    private final ObservableSet<String> compared = FXCollections.observableSet(new HashSet<>());
    /** The deleted runs, most recently deleted first. */
    private final Deque<RunSummary> deletedRuns = new ArrayDeque<>();

    /** The ids of runs that are being deleted; a second click is ignored. */
    private final Set<String> deleting = new HashSet<>();

    /** Whether a refresh is queued that has not started. */
    private final AtomicBoolean refreshQueued = new AtomicBoolean();

    private final ReadOnlyObjectWrapper<List<Path>> unreadable = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RunsViewModel(
            RunStore store, ModelStore models, ActiveModel active, Background background, Notices notices) {
        this.store = store;
        names = new RunNames(store, models);
        this.active = active;
        this.background = background;
        this.notices = notices.topic();
    }

    /** Returns the runs as of the last refresh, newest first. */
    public ObservableList<RunSummary> runs() {
        return runsView;
    }

    /** Which runs the list shows. It stays as it is when the runs are refreshed. */
    RunFilter filter() {
        return filter;
    }

    /** Whether there is a run with this id. */
    public boolean contains(String id) {
        return runs.stream().anyMatch(run -> run.id().equals(id));
    }

    /** Returns the ids of the runs to compare in the plots; callers may change the set. */
    public ObservableSet<String> compared() {
        return compared;
    }

    /** Returns the networks of the two compared runs, the older one on the left; empty if there are not two. */
    Optional<NetworkComparison> networkComparison() {
        List<RunSummary> pair =
                runs.stream().filter(run -> compared.contains(run.id())).toList();
        return pair.size() == 2
                ? Optional.of(new NetworkComparison(
                        pair.get(1).record().network(), pair.get(0).record().network()))
                : Optional.empty();
    }

    /** The run that was deleted last and can be restored. */
    public ReadOnlyObjectProperty<Optional<RunSummary>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The files of the runs that could not be read at the last refresh. */
    public ReadOnlyObjectProperty<List<Path>> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Reads the runs again. */
    public void refresh() {
        // Read after all queued writes. A pausing run causes many refreshes at once; one is enough for all of them.
        if (refreshQueued.compareAndSet(false, true)) {
            background
                    .task(this::read)
                    .onSuccess(this::show)
                    .onFailure(notices::error)
                    .runInWriteQueue();
        }
    }

    /** Whether a name is valid for a run. */
    public boolean isValidName(String name) {
        return ModelName.isValid(name.strip());
    }

    /** Whether a note is short enough to be saved. */
    public boolean isValidNote(String note) {
        return note.length() <= RunFolder.MAX_NOTE_LENGTH;
    }

    /** Renames a run and its network, which stays in use if it is. */
    public void rename(RunSummary run, String name) {
        String newName = name.strip();
        change(run, folder -> names.rename(folder, newName), () -> {
            if (run.record().model() != null) {
                active.renamed(run.record().model(), newName);
            }
        });
    }

    /** Sets the note of a run, or removes it if {@code note} is blank. */
    public void annotate(RunSummary run, String note) {
        change(run, folder -> folder.annotate(note), () -> {});
    }

    /** Deletes a run; it can be restored until the window is closed. */
    public void delete(RunSummary run) {
        if (!deleting.add(run.id())) {
            return;
        }
        background
                .task(() -> {
                    store.delete(run.id());
                    return read();
                })
                .onSuccess(left -> {
                    deleting.remove(run.id());
                    addDeleted(run);
                    show(left);
                })
                .reportTo(notices)
                .onFailure(() -> deleting.remove(run.id()))
                .runInWriteQueue();
    }

    /** Restores the run that was deleted last; the next call restores the one deleted before it. */
    public void undoDelete() {
        if (deletedRuns.isEmpty()) {
            return;
        }
        RunSummary run = deletedRuns.pop();
        deleted.set(Optional.ofNullable(deletedRuns.peek()));
        background
                .task(() -> {
                    store.restore(run.id());
                    return read();
                })
                .onSuccess(this::show)
                .reportTo(notices)
                .onFailure(() -> addDeleted(run))
                .runInWriteQueue();
    }

    private void addDeleted(RunSummary run) {
        deletedRuns.push(run);
        deleted.set(Optional.of(run));
    }

    private void change(RunSummary run, Consumer<RunFolder> change, Runnable changed) {
        background
                .task(() -> {
                    change.accept(store.find(run.id()));
                    return read();
                })
                .onSuccess(list -> {
                    show(list);
                    changed.run();
                })
                .reportTo(notices)
                .runInWriteQueue();
    }

    /** The content of the store. */
    private record RunList(List<RunSummary> runs, List<Path> unreadable) {}

    private RunList read() {
        refreshQueued.set(false);
        RunStore.Contents contents = store.scan();
        return new RunList(
                contents.runs().stream().map(RunSummary::of).toList(),
                contents.unreadable().stream().map(RunFolder::recordFile).toList());
    }

    private void show(RunList list) {
        List<RunSummary> newRuns = list.runs();
        unreadable.set(list.unreadable());
        // Do not touch an unchanged list, because that would close an open menu.
        if (!runs.equals(newRuns)) {
            runs.setAll(newRuns);
        }
        Set<String> ids = newRuns.stream().map(RunSummary::id).collect(Collectors.toSet());
        compared.removeIf(id -> !ids.contains(id));
    }
}
