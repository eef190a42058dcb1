package digitpad.ui.train;

import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.StrokeFiles;
import digitpad.ui.Background;
import digitpad.ui.LatestRequest;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The stroke files that the user has chosen to train on. For use on the UI thread only. */
final class StrokeDataViewModel {
    /**
     * A stroke file and the samples read from it.
     *
     * @param path absolute
     */
    record ChosenFile(Path path, ExtraSamples samples) {
        /** The name of the file, without its folder. */
        String name() {
            return samples.source();
        }

        /** The number of digits to train on. */
        int digits() {
            return samples.count();
        }

        /** The number of letters and signs to train on. */
        int nonDigits() {
            return samples.nonDigits().size();
        }
    }

    private final Background background;
    private final Notices.Topic notices;
    /** All files that are being read belong to the latest request, which {@link #use} replaces. */
    private final LatestRequest requests = new LatestRequest();

    private LatestRequest.Ticket current = requests.begin();
    private int readsInProgress;
    private final ReadOnlyObjectWrapper<List<ChosenFile>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty used = new SimpleBooleanProperty();

    StrokeDataViewModel(Background background, Notices.Topic notices) {
        this.background = background;
        this.notices = notices;
    }

    /** The chosen files; the list is immutable. */
    ReadOnlyObjectProperty<List<ChosenFile>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** Whether the chosen files are used for training. */
    BooleanProperty usedProperty() {
        return used;
    }

    /** Whether files are being read; training should not start before they have been. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Returns the files that are used for training. */
    List<ChosenFile> usedFiles() {
        return used.get() ? files.get() : List.of();
    }

    /** Reads files and all stroke files in folders, adds them to the chosen ones, and uses them for training. */
    void add(List<Path> places) {
        read(() -> StrokeFiles.at(places), this::choose);
    }

    /** Removes one of the chosen files. */
    void remove(ChosenFile file) {
        files.set(files.get().stream().filter(each -> !each.equals(file)).toList());
        if (files.get().isEmpty()) {
            used.set(false);
        }
    }

    /**
     * Chooses the stroke files of an earlier run in place of those chosen so far. If it used none, the chosen files
     * stay, but are not used.
     */
    void use(List<Path> paths) {
        startOver();
        used.set(false);
        Map<Path, ChosenFile> known = byPath(files.get());
        if (known.keySet().containsAll(paths)) {
            if (!paths.isEmpty()) {
                files.set(paths.stream().map(known::get).toList());
                used.set(true);
            }
            return;
        }
        // If a file cannot be read, those chosen before must not be used in its place.
        read(() -> paths, all -> {
            files.set(all);
            used.set(true);
        });
    }

    private void choose(List<ChosenFile> more) {
        Map<Path, ChosenFile> all = byPath(files.get());
        all.putAll(byPath(more));
        files.set(List.copyOf(all.values()));
        used.set(true);
    }

    private static Map<Path, ChosenFile> byPath(List<ChosenFile> files) {
        Map<Path, ChosenFile> byPath = new LinkedHashMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        return byPath;
    }

    /** Discards the files that are being read, if any. */
    private void startOver() {
        current = requests.begin();
        readsInProgress = 0;
        reading.set(false);
    }

    private void read(Callable<List<Path>> paths, Consumer<List<ChosenFile>> done) {
        LatestRequest.Ticket request = current;
        readsInProgress++;
        reading.set(true);
        background
                .task(() -> readAll(paths.call()))
                .onSuccess(all -> {
                    if (request.isLatest()) {
                        ended();
                        done.accept(all);
                    }
                })
                .reportTo(notices)
                .onFailure(() -> {
                    if (request.isLatest()) {
                        ended();
                    }
                })
                .run();
    }

    private static List<ChosenFile> readAll(List<Path> paths) {
        List<ChosenFile> all = new ArrayList<>();
        for (Path path : paths) {
            all.add(new ChosenFile(path.toAbsolutePath(), ExtraSamplesReader.strokes(List.of(path), List.of())));
        }
        return List.copyOf(all);
    }

    private void ended() {
        readsInProgress--;
        reading.set(readsInProgress > 0);
    }
}
