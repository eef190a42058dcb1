package digitpad.ui;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The MNIST data that all screens share: finds, downloads and loads it. It is in memory only once. For use on the UI
 * thread only.
 */
public final class CurrentData {
    /** The state of the data. */
    public enum State {
        /** Not searched for yet. */
        UNKNOWN,
        /** The files are being searched for. */
        SEARCHING,
        /** The files are being read. Data loaded before stays available. */
        LOADING,
        /** The files were not found or cannot be read. */
        MISSING,
        DOWNLOADING,
        READY
    }

    /** The progress of a download, in bytes. */
    public record Progress(long done, long total) {
        /** Returns the downloaded part, from 0 to 1. */
        public double fraction() {
            return done / (double) total;
        }
    }

    /** What was found in a place: one dataset, which was read, or several to choose from. */
    private record Found(Optional<MnistData> data, List<DatasetSource> choices) {}

    private final MnistLibrary library;
    private final UnaryOperator<MnistData> check;
    private final Background background;
    private final Notices.Topic notices;
    private final LatestValue<Progress> latestProgress;
    private final LatestRequest requests = new LatestRequest();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<DatasetSource>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Path> chosen = Optional.empty();
    private Optional<MnistData> data = Optional.empty();
    private Future<?> download;

    /**
     * Creates the data in the state {@link State#UNKNOWN}.
     *
     * @param check adds remarks to data that was read, in the background
     * @param uiThread runs tasks on the UI thread
     */
    public CurrentData(
            MnistLibrary library,
            UnaryOperator<MnistData> check,
            Background background,
            Notices notices,
            Executor uiThread) {
        this.library = library;
        this.check = check;
        this.background = background;
        this.notices = notices.topic();
        latestProgress = new LatestValue<>(uiThread, this::showProgress);
    }

    /** The state of the data; {@link #data} is up to date whenever this changes. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The progress of the last download; empty before its first bytes. */
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The datasets in the place that was chosen last, if there are several and the user has yet to choose one. */
    public ReadOnlyObjectProperty<List<DatasetSource>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Returns the data that was loaded last; empty in the state {@link State#MISSING}. */
    public Optional<MnistData> data() {
        return data;
    }

    /** Finds and loads the data, unless that was done before. */
    public void loadOnce() {
        if (state.get() == State.UNKNOWN) {
            find();
        }
    }

    /** Searches again for data that was missing, as its files may have been added since. */
    public void retryIfMissing() {
        if (state.get() == State.MISSING) {
            find();
        }
    }

    /** Loads the data from a folder or file, unless it is already loaded from there. */
    public void use(Path folder) {
        boolean isLoaded = data.filter(
                        loaded -> loaded.location().toAbsolutePath().equals(folder))
                .isPresent();
        if (!isLoaded) {
            choose(folder);
        } else if (state.get() == State.LOADING) {
            // Cancel the loading of another folder.
            requests.cancel();
            ready(data.get());
        }
    }

    /** Uses data that was loaded already, instead of any that is being loaded. */
    public void use(MnistData loaded) {
        requests.cancel();
        if (!data.equals(Optional.of(loaded))) {
            chosen = Optional.of(loaded.location());
            state.set(State.LOADING);
        }
        ready(loaded);
    }

    /**
     * Loads the data from another folder or file. If it cannot be read, the present data stays. If there are several
     * datasets, it stays as well until one of {@link #choicesProperty} is chosen.
     */
    public void choose(Path folder) {
        load(Optional.of(folder), message -> {
            notices.error(message);
            data.ifPresentOrElse(this::ready, this::find);
        });
    }

    /** Downloads and loads the data. */
    public void download() {
        LatestRequest.Ticket request = requests.begin();
        progress.set(Optional.empty());
        state.set(State.DOWNLOADING);
        download = background
                .work(() -> library.download((file, done, total) -> latestProgress.offer(new Progress(done, total))))
                .onSuccess(() -> {
                    // Do not replace a folder that was chosen during the download.
                    if (request.isLatest()) {
                        find();
                    }
                })
                .onFailure(message -> {
                    notices.error(message);
                    if (request.isLatest()) {
                        missing();
                    }
                })
                .submit();
    }

    /** Stops the download. A later download continues where this one stopped. */
    public void stopDownload() {
        if (state.get() == State.DOWNLOADING) {
            requests.cancel();
            download.cancel(true);
            missing();
        }
    }

    private void find() {
        LatestRequest.Ticket request = requests.begin();
        state.set(State.SEARCHING);
        Consumer<ErrorMessage> failed = message -> {
            notices.error(message);
            missing();
        };
        background
                .task(() -> library.find(chosen))
                .onSuccess(found -> {
                    if (request.isLatest()) {
                        found.ifPresentOrElse(folder -> load(chosen, failed), this::missing);
                    }
                })
                .onFailure(message -> {
                    if (request.isLatest()) {
                        failed.accept(message);
                    }
                })
                .run();
    }

    private void load(Optional<Path> folder, Consumer<ErrorMessage> failed) {
        LatestRequest.Ticket request = requests.begin();
        state.set(State.LOADING);
        background
                .task(() -> read(library.sources(folder)))
                .onSuccess(found -> {
                    // Ignore it if another folder was chosen while this one was loading.
                    if (request.isLatest()) {
                        show(found, folder);
                    }
                })
                .onFailure(message -> {
                    if (request.isLatest()) {
                        failed.accept(message);
                    }
                })
                .run();
    }

    private Found read(List<DatasetSource> sources) {
        return sources.size() > 1
                ? new Found(Optional.empty(), sources)
                : new Found(Optional.of(check.apply(library.read(sources.get(0)))), List.of());
    }

    private void show(Found found, Optional<Path> folder) {
        choices.set(found.choices());
        if (found.data().isPresent()) {
            chosen = folder;
            notices.resolve();
            ready(found.data().get());
        } else {
            data.ifPresentOrElse(this::ready, this::missing);
        }
    }

    private void ready(MnistData loaded) {
        data = Optional.of(loaded);
        state.set(State.READY);
    }

    private void missing() {
        data = Optional.empty();
        state.set(State.MISSING);
    }

    private void showProgress(Progress latest) {
        if (state.get() == State.DOWNLOADING) {
            progress.set(Optional.of(latest));
        }
    }
}
