package digitpad.ui.train;

import digitpad.mnist.MnistLibrary;
import digitpad.samples.OwnDigits;
import digitpad.training.History;
import digitpad.training.MaterialReader;
import digitpad.training.RunFolder;
import digitpad.training.RunRecord;
import digitpad.training.RunStore;
import digitpad.training.RunSummary;
import digitpad.training.TrainingMaterial;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The run started last, if it has not come to its end and can go on. Belongs to the window's thread. */
final class UnfinishedViewModel {
    /** A run with all it needs to go on. */
    record Opened(RunFolder folder, RunRecord known, TrainingMaterial material, History history) {}

    private final RunStore runs;
    private final MnistLibrary library;
    private final OwnDigits ownDigits;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    UnfinishedViewModel(
            RunStore runs, MnistLibrary library, OwnDigits ownDigits, Background background, Notices notices) {
        this.runs = runs;
        this.library = library;
        this.ownDigits = ownDigits;
        this.background = background;
        this.notices = notices;
    }

    /** As last looked up. */
    ReadOnlyObjectProperty<Optional<RunSummary>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Looks up the run started last. */
    void look() {
        // After what is still to be written, which may be that run's end.
        background.write(this::find, last::set, notices::error);
    }

    /**
     * Reads what a run needs to go on.
     *
     * @param done gets it
     * @param failed gets one sentence that says what cannot be read
     */
    void open(RunSummary run, Consumer<Opened> done, Consumer<String> failed) {
        background.write(
                () -> {
                    RunFolder folder = runs.find(run.id());
                    RunRecord known = folder.record();
                    // What cannot be used of the user's own digits was told when the run began.
                    MaterialReader reader = new MaterialReader(ownDigits, sentence -> {});
                    TrainingMaterial images = TrainingMaterial.of(
                            library.load(Optional.of(Path.of(known.sources().data()))));
                    return new Opened(
                            folder, known, reader.additions(known.sources()).apply(images), folder.keptHistory());
                },
                done,
                failed);
    }

    private Optional<RunSummary> find() {
        return runs.list().stream().findFirst().map(RunSummary::of).filter(RunSummary::canGoOn);
    }
}
