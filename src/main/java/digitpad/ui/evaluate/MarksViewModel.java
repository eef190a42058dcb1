package digitpad.ui.evaluate;

import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.marks.ImageKey;
import digitpad.evaluation.marks.ImageKeys;
import digitpad.evaluation.marks.LabelMarks;
import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ImageResult;
import digitpad.ui.Background;
import digitpad.ui.LatestRequest;
import digitpad.ui.Notices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The images whose labels the user marked as wrong, and those of the evaluated set. For use on the UI thread only. */
final class MarksViewModel {
    private final LabelMarks store;
    private final Background background;
    private final Notices.Topic notices;
    private final ReadOnlyObjectWrapper<Set<ImageKey>> marks = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<MarkedImages> marked = new ReadOnlyObjectWrapper<>(MarkedImages.NONE);
    private final LatestRequest keysRequest = new LatestRequest();
    private Optional<EvaluationSet> set = Optional.empty();
    /** The keys of the set; empty if they are not needed yet or still being computed. */
    private Optional<ImageKeys> keys = Optional.empty();

    private boolean computing;
    /** The number of accesses to the disk that have not ended. */
    private int pending;

    /** All marks on disk, and what is wrong with their file. */
    private record Stored(Set<ImageKey> marks, List<String> problems) {}

    /** Reads the marks, and again whenever another set is evaluated. */
    MarksViewModel(
            LabelMarks store,
            Background background,
            Notices notices,
            ObservableValue<Optional<ReportContent>> results) {
        this.store = store;
        this.background = background;
        this.notices = notices.topic();
        marks.subscribe(now -> update());
        results.map(content -> content.map(now -> now.results().set())).subscribe(this::useSet);
        read();
    }

    /** All marks, also on images of other sets. */
    ReadOnlyObjectProperty<Set<ImageKey>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** The marked images of the evaluated set. After the first mark, it takes a moment to find them. */
    ReadOnlyObjectProperty<MarkedImages> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Returns whether the label of an image is marked as wrong. */
    boolean isMarked(ImageResult image) {
        return !marks.get().isEmpty() && marks.get().contains(ImageKey.of(image.sample()));
    }

    /** Marks the label of an image as wrong, or removes the mark. */
    void mark(ImageResult image, boolean wrong) {
        ImageKey key = ImageKey.of(image.sample());
        // Before writing to disk, so that the window responds at once.
        change(key, wrong);
        pending++;
        background
                .task(stored(problem -> store.mark(key, wrong, problem)))
                .reportTo(notices)
                .onSuccess(this::show)
                .onFailure(() -> {
                    pending--;
                    change(key, !wrong);
                })
                .runInWriteQueue();
    }

    private void read() {
        pending++;
        background
                .task(stored(store::read))
                .onSuccess(this::show)
                .onFailure(() -> pending--)
                .runInWriteQueue();
    }

    private static Callable<Stored> stored(Function<Consumer<String>, Set<ImageKey>> access) {
        return () -> {
            List<String> problems = new ArrayList<>();
            Set<ImageKey> all = access.apply(problems::add);
            return new Stored(all, List.copyOf(problems));
        };
    }

    private void show(Stored stored) {
        pending--;
        // Otherwise later changes, which are still to be saved, would disappear for a moment.
        if (pending == 0) {
            marks.set(stored.marks());
        }
        stored.problems().forEach(notices::error);
    }

    private void change(ImageKey key, boolean wrong) {
        Set<ImageKey> changed = new HashSet<>(marks.get());
        if (wrong) {
            changed.add(key);
        } else {
            changed.remove(key);
        }
        marks.set(Set.copyOf(changed));
    }

    private void useSet(Optional<EvaluationSet> evaluated) {
        if (!evaluated.equals(set)) {
            set = evaluated;
            keys = Optional.empty();
            computing = false;
            keysRequest.cancel();
            read();
            update();
        }
    }

    private void update() {
        marked.set(keys.map(all -> all.marked(marks.get())).orElse(MarkedImages.NONE));
        if (keys.isEmpty() && !computing && !marks.get().isEmpty()) {
            set.ifPresent(this::computeKeys);
        }
    }

    private void computeKeys(EvaluationSet evaluated) {
        computing = true;
        LatestRequest.Ticket ticket = keysRequest.begin();
        background
                .task(() -> ImageKeys.of(evaluated))
                .onSuccess(computed -> {
                    if (ticket.isLatest()) {
                        keys = Optional.of(computed);
                        update();
                    }
                })
                .run();
    }
}
