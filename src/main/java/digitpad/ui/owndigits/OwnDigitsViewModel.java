package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.BackgroundTask;
import digitpad.ui.LatestRequest;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import digitpad.ui.owndigits.DigitListReader.DigitList;
import digitpad.ui.owndigits.DigitListReader.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The list of the user's digits and the actions on it. For use on the UI thread only.
 *
 * <p>An action changes the list at once and the files later, in the order of the actions. If a file cannot be changed,
 * the list is read again.
 */
final class OwnDigitsViewModel {
    private final OwnDigits digits;
    private final DigitListReader reader;
    private final Background background;
    private final Notices notices;
    private final LatestValue<Progress> latestProgress;
    private final DigitTransfer transfer;
    private final LatestRequest requests = new LatestRequest();
    private final ShownDigits list = new ShownDigits();
    /** The changes that can be undone, latest first. */
    private final Deque<DigitChange> changes = new ArrayDeque<>();

    private boolean reading;
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.of(new Progress(0, 0)));
    private final ReadOnlyObjectWrapper<List<String>> unusable = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DigitChange>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();

    OwnDigitsViewModel(OwnDigits digits, Background background, Notices notices, Executor uiThread) {
        this.digits = digits;
        reader = new DigitListReader(digits);
        this.background = background;
        this.notices = notices;
        transfer = new DigitTransfer(digits, background, notices, this::imported);
        latestProgress = new LatestValue<>(uiThread, this::showProgress);
    }

    /** Returns the digits to show. */
    ShownDigits list() {
        return list;
    }

    /** Returns the import and export of digits. */
    DigitTransfer transfer() {
        return transfer;
    }

    /** Returns whether there are any digits, shown or not. */
    boolean hasDigits() {
        return list.countsProperty().get().stream().anyMatch(count -> count > 0);
    }

    /** The progress of reading the list for the first time; empty after that. */
    ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** A message for each file that cannot be used. */
    ReadOnlyObjectProperty<List<String>> unusableProperty() {
        return unusable.getReadOnlyProperty();
    }

    /** The change that {@link #undo} undoes. */
    ReadOnlyObjectProperty<Optional<DigitChange>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The number of digits whose changes are not on disk yet. */
    ReadOnlyIntegerProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Reads the list again, as other parts of the program and other programs may have changed the files. */
    void refresh() {
        LatestRequest.Ticket request = requests.begin();
        reading = true;
        // Start after all queued writes, but do not delay later ones: reading thousands of digits takes seconds.
        background
                .work(() -> {})
                .onSuccess(() -> {
                    if (request.isLatest()) {
                        read(request);
                    }
                })
                .runInWriteQueue();
    }

    private void read(LatestRequest.Ticket request) {
        background
                .task(() -> reader.read(latestProgress::offer))
                .onSuccess(read -> {
                    // Ignore a list that was read while the user changed a digit.
                    if (request.isLatest()) {
                        show(read);
                    }
                })
                .onFailure(message -> {
                    if (request.isLatest()) {
                        notices.error(message);
                        show(new DigitList(List.of(), List.of()));
                    }
                })
                .run();
    }

    private void show(DigitList read) {
        reading = false;
        progress.set(Optional.empty());
        unusable.set(read.unusable());
        list.setAll(read.digits());
    }

    private void showProgress(Progress latest) {
        if (progress.get().isPresent()) {
            progress.set(Optional.of(latest));
        }
    }

    /** Deletes the selected digits. */
    void delete() {
        List<DigitItem> chosen = list.selected();
        if (!chosen.isEmpty()) {
            add(new DigitChange(DigitChange.Kind.DELETE, chosen));
            list.remove(chosen);
            write(chosen.size(), () -> digits.delete(files(chosen)));
        }
    }

    /** Changes the label of the selected digits. */
    void relabel(int label) {
        List<DigitItem> chosen =
                list.selected().stream().filter(item -> item.label() != label).toList();
        if (!chosen.isEmpty()) {
            List<DigitItem> relabeled =
                    chosen.stream().map(item -> item.withLabel(label)).toList();
            add(new DigitChange(DigitChange.Kind.RELABEL, chosen));
            list.change(relabeled);
            write(chosen.size(), () -> digits.relabel(labels(relabeled)));
        }
    }

    /** Undoes the last change, and selects its digits, if they are still there. */
    void undo() {
        if (changes.isEmpty()) {
            return;
        }
        DigitChange change = changes.pop();
        undoable.set(Optional.ofNullable(changes.peek()));
        List<DigitItem> before = change.before();
        switch (change.kind()) {
            case DELETE -> {
                list.restore(before);
                write(change.count(), () -> digits.restore(files(before)));
            }
            case IMPORT -> {
                list.remove(before);
                write(change.count(), () -> digits.delete(files(before)));
            }
            case RELABEL -> {
                list.restore(before);
                write(change.count(), () -> digits.relabel(labels(before)));
            }
        }
    }

    /** Shows digits that were imported; their files are on disk. */
    private void imported(List<DigitItem> items) {
        add(new DigitChange(DigitChange.Kind.IMPORT, items));
        list.restore(items);
        if (reading) {
            // The list that is being read may lack them.
            refresh();
        }
    }

    private void add(DigitChange change) {
        changes.push(change);
        undoable.set(Optional.of(change));
    }

    private void write(int count, BackgroundTask.Work job) {
        // The list that is being read may contain the files as they were before.
        boolean wasReading = reading;
        requests.cancel();
        unsaved.set(unsaved.get() + count);
        background
                .work(job)
                .onSuccess(() -> {
                    if (wasReading) {
                        refresh();
                    }
                })
                .onFailure(message -> {
                    notices.error(message);
                    // The list no longer matches the files, and neither do the changes.
                    changes.clear();
                    undoable.set(Optional.empty());
                    refresh();
                })
                .andFinally(() -> unsaved.set(unsaved.get() - count))
                .runInWriteQueue();
    }

    private static List<Path> files(List<DigitItem> items) {
        return items.stream().map(DigitItem::file).toList();
    }

    private static Map<Path, Integer> labels(List<DigitItem> items) {
        return items.stream().collect(Collectors.toMap(DigitItem::file, DigitItem::label));
    }
}
