package digitpad.ui;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The images that all screens work with: where they are, and how they get there. They are in memory once. Belongs to the
 * window's thread.
 */
public final class CurrentData {
    /** How things stand with the data. */
    public enum State {
        /** Nobody has asked yet. */
        UNKNOWN,
        /** Its files are being looked for. */
        SEARCHING,
        /** Its files are being read; data that was there before still is. */
        LOADING,
        /** Its files are nowhere, or cannot be read. */
        MISSING,
        DOWNLOADING,
        READY
    }

    /** How far a download has come, in bytes. */
    public record Progress(long done, long total) {
        /** From 0 to 1. */
        public double fraction() {
            return done / (double) total;
        }
    }

    private final MnistLibrary library;
    private final Background background;
    private final Notices notices;
    private final LatestValue<Progress> arrivals;
    private final LatestRequest requests = new LatestRequest();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> chosen = Optional.empty();
    private Optional<MnistData> data = Optional.empty();
    private Future<?> download;

    /** {@code window} runs what it is given on the window's thread. */
    public CurrentData(MnistLibrary library, Background background, Notices notices, Executor window) {
        this.library = library;
        this.background = background;
        this.notices = notices;
        arrivals = new LatestValue<>(window, this::arrived);
    }

    /** How things stand; {@link #data} is up to date whenever this changes. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far the last download has come; nothing before its first bytes. */
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The data that was read last; nothing once it is {@link State#MISSING}. */
    public Optional<MnistData> data() {
        return data;
    }

    /** Looks for the data and reads it, unless that has been done. */
    public void loadOnce() {
        if (state.get() == State.UNKNOWN) {
            look();
        }
    }

    /** Looks again for data that was absent: its files may have come since. */
    public void retryIfMissing() {
        if (state.get() == State.MISSING) {
            look();
        }
    }

    /** Takes the data from a folder, unless that is where it is from. */
    public void use(Path folder) {
        boolean there = data.filter(known -> known.folder().toAbsolutePath().equals(folder))
                .isPresent();
        if (!there) {
            choose(folder);
        } else if (state.get() == State.LOADING) {
            // Another folder, which is still being read, is not wanted any more.
            requests.cancel();
            ready(data.get());
        }
    }

    /** Takes the data from a folder instead; if it cannot be read, the data stays what it was. */
    public void choose(Path folder) {
        read(Optional.of(folder), sentence -> {
            notices.error(sentence);
            data.ifPresentOrElse(this::ready, this::look);
        });
    }

    /** Fetches the data. */
    public void download() {
        LatestRequest.Ticket request = requests.begin();
        progress.set(Optional.empty());
        state.set(State.DOWNLOADING);
        download = background
                .work(() -> library.download((file, done, total) -> arrivals.offer(new Progress(done, total))))
                .onSuccess(() -> {
                    // A folder chosen meanwhile is what the user wants.
                    if (request.isLatest()) {
                        look();
                    }
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    if (request.isLatest()) {
                        absent();
                    }
                })
                .submit();
    }

    /** Stops the download; what has arrived is kept. */
    public void stopDownload() {
        if (state.get() == State.DOWNLOADING) {
            requests.cancel();
            download.cancel(true);
            absent();
        }
    }

    private void look() {
        LatestRequest.Ticket request = requests.begin();
        state.set(State.SEARCHING);
        Consumer<String> failed = sentence -> {
            notices.error(sentence);
            absent();
        };
        background
                .task(() -> library.find(chosen))
                .onSuccess(found -> {
                    if (request.isLatest()) {
                        found.ifPresentOrElse(folder -> read(chosen, failed), this::absent);
                    }
                })
                .onFailure(sentence -> {
                    if (request.isLatest()) {
                        failed.accept(sentence);
                    }
                })
                .run();
    }

    private void read(Optional<Path> folder, Consumer<String> failed) {
        LatestRequest.Ticket request = requests.begin();
        state.set(State.LOADING);
        background
                .task(() -> library.load(folder))
                .onSuccess(loaded -> {
                    // A folder chosen while this one was being read has overtaken it.
                    if (request.isLatest()) {
                        chosen = folder;
                        ready(loaded);
                    }
                })
                .onFailure(sentence -> {
                    if (request.isLatest()) {
                        failed.accept(sentence);
                    }
                })
                .run();
    }

    private void ready(MnistData loaded) {
        data = Optional.of(loaded);
        state.set(State.READY);
    }

    private void absent() {
        data = Optional.empty();
        state.set(State.MISSING);
    }

    private void arrived(Progress newest) {
        if (state.get() == State.DOWNLOADING) {
            progress.set(Optional.of(newest));
        }
    }
}
