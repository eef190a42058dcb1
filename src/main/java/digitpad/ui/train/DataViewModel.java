package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.dataset.MnistLibrary;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether the data is there, and how to get it. Belongs to the window's thread. */
final class DataViewModel {
    /** How things stand with the data. */
    enum State {
        UNKNOWN,
        LOADING,
        ABSENT,
        DOWNLOADING,
        READY
    }

    private static final Messages TEXT = Messages.of(DataViewModel.class);
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private record Arrived(long done, long total) {}

    private final MnistLibrary library;
    private final Background background;
    private final Notices notices;
    private final Executor window;
    private final AtomicReference<Arrived> arrived = new AtomicReference<>();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyObjectWrapper<String> status = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> title = new ReadOnlyObjectWrapper<>(TEXT.get("data.mnist"));
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private Optional<Path> chosen = Optional.empty();
    private Optional<MnistData> data = Optional.empty();
    private Future<?> download;
    private int wanted;

    DataViewModel(MnistLibrary library, Background background, Notices notices, Executor window) {
        this.library = library;
        this.background = background;
        this.notices = notices;
        this.window = window;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The data's name and size. */
    ReadOnlyObjectProperty<String> titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** How things stand, in words. */
    ReadOnlyObjectProperty<String> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Of the download, 0..1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The data, once {@link State#READY}. */
    Optional<MnistData> data() {
        return data;
    }

    /** Looks for the data and reads it, unless that has been done. */
    void lookOnce() {
        if (state.get() == State.UNKNOWN) {
            look();
        }
    }

    /** Takes the data from a folder, unless that is where it is from. */
    void use(Path folder) {
        boolean there = data.filter(known -> known.folder().toAbsolutePath().equals(folder))
                .isPresent();
        if (!there) {
            choose(folder);
        } else if (state.get() == State.LOADING) {
            // Another folder, which is still being read, is not wanted any more.
            wanted++;
            ready(data.get());
        }
    }

    /** Takes the data from a folder instead. */
    void choose(Path folder) {
        Optional<Path> before = chosen;
        Optional<MnistData> dataBefore = data;
        load(Optional.of(folder), sentence -> {
            notices.error(sentence);
            chosen = before;
            if (dataBefore.isPresent()) {
                ready(dataBefore.get());
            } else {
                state.set(State.UNKNOWN);
                look();
            }
        });
    }

    /** Fetches the data. */
    void download() {
        state.set(State.DOWNLOADING);
        progress.set(0);
        status.set(TEXT.get("data.connecting"));
        download = background.start(
                () -> {
                    library.download((file, done, total) -> arrived(done, total));
                    return true;
                },
                done -> look(),
                sentence -> {
                    notices.error(sentence);
                    absent();
                });
    }

    /** Stops the download; what has arrived is kept. */
    void stopDownload() {
        if (download != null) {
            download.cancel(true);
            absent();
        }
    }

    private void look() {
        state.set(State.LOADING);
        status.set(TEXT.get("data.looking"));
        background.run(
                () -> library.find(chosen),
                found -> {
                    if (found.isPresent()) {
                        load(chosen, sentence -> {
                            notices.error(sentence);
                            absent();
                        });
                    } else {
                        absent();
                    }
                },
                sentence -> {
                    notices.error(sentence);
                    absent();
                });
    }

    private void load(Optional<Path> folder, java.util.function.Consumer<String> failed) {
        int request = ++wanted;
        state.set(State.LOADING);
        status.set(TEXT.get("data.verifying"));
        background.run(
                () -> library.load(folder),
                loaded -> {
                    // A folder chosen while this one was being read has overtaken it.
                    if (request == wanted) {
                        chosen = folder;
                        ready(loaded);
                    }
                },
                sentence -> {
                    if (request == wanted) {
                        failed.accept(sentence);
                    }
                });
    }

    private void ready(MnistData loaded) {
        data = Optional.of(loaded);
        title.set(TEXT.get(
                "data.title",
                loaded.name(),
                loaded.training().count(),
                loaded.test().count()));
        status.set(TEXT.get(loaded.official() ? "data.verified" : "data.other"));
        state.set(State.READY);
    }

    private void absent() {
        data = Optional.empty();
        title.set(TEXT.get("data.mnist"));
        status.set(TEXT.get("data.absent"));
        state.set(State.ABSENT);
    }

    /** Comes on the downloading thread; only the newest figure waits for the window. */
    private void arrived(long done, long total) {
        if (arrived.getAndSet(new Arrived(done, total)) == null) {
            window.execute(() -> {
                Arrived newest = arrived.getAndSet(null);
                if (newest != null && state.get() == State.DOWNLOADING) {
                    progress.set(newest.done() / (double) newest.total());
                    status.set(TEXT.get(
                            "data.downloading",
                            newest.done() / BYTES_PER_MEGABYTE,
                            newest.total() / BYTES_PER_MEGABYTE));
                }
            });
        }
    }
}
