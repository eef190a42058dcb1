package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import digitpad.ui.CurrentData;
import digitpad.ui.CurrentData.Progress;
import digitpad.ui.CurrentData.State;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How things stand with the data, in words. Belongs to the window's thread. */
final class DataViewModel {
    private static final Messages TEXT = Messages.of(DataViewModel.class);
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final CurrentData current;
    private final ReadOnlyObjectWrapper<String> status = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> title = new ReadOnlyObjectWrapper<>(TEXT.get("data.mnist"));
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

    DataViewModel(CurrentData current) {
        this.current = current;
        current.stateProperty().subscribe(this::show);
        current.progressProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return current.stateProperty();
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
        return current.data();
    }

    /** Looks for the data and reads it, unless that has been done. */
    void loadIfNeeded() {
        current.loadOnce();
    }

    /** Takes the data from a folder, unless that is where it is from. */
    void use(Path folder) {
        current.use(folder);
    }

    /** Takes the data from a folder instead. */
    void choose(Path folder) {
        current.choose(folder);
    }

    /** Fetches the data. */
    void download() {
        current.download();
    }

    /** Stops the download; what has arrived is kept. */
    void stopDownload() {
        current.stopDownload();
    }

    private void show() {
        Optional<Progress> arrived = current.progressProperty().get();
        progress.set(arrived.map(Progress::fraction).orElse(0.0));
        status.set(
                switch (current.stateProperty().get()) {
                    case UNKNOWN -> "";
                    case SEARCHING -> TEXT.get("data.looking");
                    case LOADING -> TEXT.get("data.verifying");
                    case MISSING -> TEXT.get("data.absent");
                    case DOWNLOADING -> arrived.map(DataViewModel::status).orElse(TEXT.get("data.connecting"));
                    case READY -> TEXT.get(current.data().orElseThrow().official() ? "data.verified" : "data.other");
                });
        title.set(current.data().map(DataViewModel::title).orElse(TEXT.get("data.mnist")));
    }

    private static String status(Progress arrived) {
        return TEXT.get("data.downloading", arrived.done() / BYTES_PER_MEGABYTE, arrived.total() / BYTES_PER_MEGABYTE);
    }

    private static String title(MnistData data) {
        return TEXT.get(
                "data.title", data.name(), data.training().count(), data.test().count());
    }
}
