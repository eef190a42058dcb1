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

/** Reads in the background what a run needs to be resumed. Belongs to the window's thread. */
final class RunOpener {
    /** A run with all it needs to be resumed, and what it has measured. */
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
     * Reads what a run needs to be resumed.
     *
     * @param atHand the images that are loaded already, for a run whose own are not found any more
     * @param done gets it
     * @param failed gets one sentence that says what cannot be read
     */
    void open(RunSummary run, Optional<MnistData> atHand, Consumer<OpenedRun> done, Consumer<String> failed) {
        RunResumer resumer = new RunResumer(
                new ExtraSamplesReader(ownDigits),
                folder -> library.load(Optional.of(folder)),
                () -> atHand,
                // What cannot be used of the user's own digits was told when the run began.
                sentence -> {});
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
                .onFailure(failed)
                .runInWriteQueue();
    }
}
