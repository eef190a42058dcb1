package digitpad.ui.train;

import digitpad.dataset.DatasetSource;
import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import digitpad.ui.CurrentData;
import digitpad.ui.CurrentData.Progress;
import digitpad.ui.CurrentData.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The state of the dataset as texts to display. For use on the UI thread only. */
final class DataViewModel {
    private static final Messages TEXT = Messages.of(DataViewModel.class);
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final CurrentData current;
    private final ReadOnlyObjectWrapper<String> status = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> title = new ReadOnlyObjectWrapper<>(TEXT.get("data.mnist"));
    private final ReadOnlyObjectWrapper<String> remarks = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

    DataViewModel(CurrentData current) {
        this.current = current;
        current.stateProperty().subscribe(this::show);
        current.progressProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return current.stateProperty();
    }

    /** The name and size of the dataset. */
    ReadOnlyObjectProperty<String> titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The state as a short text. */
    ReadOnlyObjectProperty<String> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What the user should know about the dataset; may be empty. */
    ReadOnlyObjectProperty<String> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** The progress of the download, 0..1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The datasets to choose from, if the chosen folder holds several. */
    ReadOnlyObjectProperty<List<DatasetSource>> choicesProperty() {
        return current.choicesProperty();
    }

    /** Returns the dataset if the state is {@link State#READY}. */
    Optional<MnistData> data() {
        return current.data();
    }

    /** Finds and reads the dataset, unless that has been done before. */
    void loadOnce() {
        current.loadOnce();
    }

    /** Reads the dataset from a folder, unless it was read from there already. */
    void use(Path folder) {
        current.use(folder);
    }

    /** Uses a dataset that was read already. */
    void use(MnistData read) {
        current.use(read);
    }

    /** Reads the dataset from the folder that the user chose. */
    void choose(Path folder) {
        current.choose(folder);
    }

    /** Downloads the dataset. */
    void download() {
        current.download();
    }

    /** Stops the download; a later download continues from the part that has arrived. */
    void stopDownload() {
        current.stopDownload();
    }

    private void show() {
        Optional<Progress> arrived = current.progressProperty().get();
        progress.set(arrived.map(Progress::fraction).orElse(0.0));
        status.set(
                switch (current.stateProperty().get()) {
                    case UNKNOWN -> "";
                    case SEARCHING -> TEXT.get("data.searching");
                    case LOADING -> TEXT.get("data.verifying");
                    case MISSING -> TEXT.get("data.missing");
                    case DOWNLOADING -> arrived.map(DataViewModel::status).orElse(TEXT.get("data.connecting"));
                    case READY ->
                        TEXT.get(current.data().orElseThrow().official() ? "data.verified" : "data.unofficial");
                });
        remarks.set(String.join("\n", current.data().map(MnistData::remarks).orElse(List.of())));
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
