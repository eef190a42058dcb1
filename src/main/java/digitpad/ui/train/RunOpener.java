package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.MovedSources;
import digitpad.training.runs.History;
import digitpad.training.runs.MissingSourceException;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunResumer;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.Background;
import java.nio.file.Path;
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
    private final DataLocator locator;

    /** {@code locator} is asked for data that has moved. */
    RunOpener(RunStore runs, MnistLibrary library, OwnDigits ownDigits, Background background, DataLocator locator) {
        this.runs = runs;
        this.library = library;
        this.ownDigits = ownDigits;
        this.background = background;
        this.locator = locator;
    }

    /** Asks the user where training data is now. Called on the UI thread. */
    @FunctionalInterface
    interface DataLocator {
        /**
         * Asks for data that is no longer at {@code path}.
         *
         * @param found receives its new place, unless the user cancels
         */
        void locate(MissingSourceException.Kind kind, Path path, Consumer<Path> found);
    }

    /** Receives what becomes of a request to open a run, on the UI thread. */
    interface Outcome {
        /** Receives the run. */
        void opened(OpenedRun run);

        /** Receives a message that says what cannot be read. */
        void failed(String message);

        /** Receives all new places of data when the user has named one more. The run can then be opened again. */
        void located(MovedSources moved);
    }

    /**
     * Reads everything needed to resume a run. If data is not where it was, that is a failure, and the user is asked
     * for its new place.
     *
     * @param loadedData the dataset that is loaded already, for a run whose own dataset is not found
     * @param moved the new places that are known already
     */
    void open(RunSummary run, Optional<MnistData> loadedData, MovedSources moved, Outcome outcome) {
        RunResumer resumer = new RunResumer(
                new ExtraSamplesReader(ownDigits),
                place -> library.load(Optional.of(place)),
                () -> loadedData,
                // Unusable own digits were reported when the run started.
                message -> {});
        background
                .task(() -> read(resumer, run.id(), moved))
                .onSuccess(next -> next.accept(outcome))
                .onFailure(error -> outcome.failed(error.text()))
                .runInWriteQueue();
    }

    /** Reads the run, and returns what to do next on the UI thread. */
    private Consumer<Outcome> read(RunResumer resumer, String id, MovedSources moved) {
        try {
            RunResumer.Resumable found = resumer.open(runs.find(id), moved);
            OpenedRun opened = new OpenedRun(
                    found.folder(), found.record(), found.data(), found.folder().savedHistory());
            return outcome -> outcome.opened(opened);
        } catch (MissingSourceException e) {
            return outcome -> ask(outcome, moved, e);
        }
    }

    private void ask(Outcome outcome, MovedSources moved, MissingSourceException missing) {
        outcome.failed(missing.getMessage());
        locator.locate(
                missing.kind(),
                missing.path(),
                place -> outcome.located(
                        switch (missing.kind()) {
                            case IMAGES -> moved.withData(place);
                            case STROKES -> moved.withStrokes(place);
                        }));
    }
}
