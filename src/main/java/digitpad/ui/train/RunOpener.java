package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.runs.History;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunResumer;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.Background;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads everything needed to resume a run, in the background. For use on the UI thread only. */
final class RunOpener {
    /** A run with everything needed to resume it, and its history. */
    record OpenedRun(RunFolder folder, RunRecord record, TrainingData data, History history) {}

    private final RunStore runs;
    private final MnistLibrary library;
    private final OwnDigits ownDigits;
    private final Background background;

    RunOpener(RunStore runs, MnistLibrary library, OwnDigits ownDigits, Background background) {
        this.runs = runs;
        this.library = library;
        this.ownDigits = ownDigits;
        this.background = background;
    }

    /**
     * Reads everything needed to resume a run.
     *
     * @param loadedData the dataset that is loaded already, for a run whose own dataset is not found
     * @param done receives the run
     * @param failed receives a message that says what cannot be read
     */
    void open(RunSummary run, Optional<MnistData> loadedData, Consumer<OpenedRun> done, Consumer<String> failed) {
        RunResumer resumer = new RunResumer(
                new ExtraSamplesReader(ownDigits),
                folder -> library.load(Optional.of(folder)),
                () -> loadedData,
                // Unusable own digits were reported when the run started.
                message -> {});
        background
                .task(() -> {
                    RunResumer.Resumable found = resumer.open(runs.find(run.id()), Optional.empty());
                    return new OpenedRun(
                            found.folder(),
                            found.record(),
                            found.data(),
                            found.folder().savedHistory());
                })
                .onSuccess(done)
                .onFailure(error -> failed.accept(error.text()))
                .runInWriteQueue();
    }
}
