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
        /** Returns the new place of data that is no longer at {@code path}; empty if the user cancels. */
        Optional<Path> locate(MissingSourceException.Kind kind, Path path);
    }

    /**
     * Reads everything needed to resume a run. Asks the user for data that is not where it was.
     *
     * @param loadedData the dataset that is loaded already, for a run whose own dataset is not found
     * @param done receives the run
     * @param failed receives a message that says what cannot be read
     */
    void open(RunSummary run, Optional<MnistData> loadedData, Consumer<OpenedRun> done, Consumer<String> failed) {
        open(new Request(run, loadedData, done, failed), MovedSources.NONE);
    }

    /** The arguments of {@link #open}. */
    private record Request(
            RunSummary run, Optional<MnistData> loadedData, Consumer<OpenedRun> done, Consumer<String> failed) {}

    private void open(Request request, MovedSources moved) {
        RunResumer resumer = new RunResumer(
                new ExtraSamplesReader(ownDigits),
                folder -> library.load(Optional.of(folder)),
                request::loadedData,
                // Unusable own digits were reported when the run started.
                message -> {});
        background
                .task(() -> read(resumer, request.run().id(), moved))
                .onSuccess(next -> next.accept(request))
                .onFailure(request.failed())
                .runInWriteQueue();
    }

    /** Reads the run, and returns what to do next on the UI thread. */
    private Consumer<Request> read(RunResumer resumer, String id, MovedSources moved) {
        try {
            RunResumer.Resumable found = resumer.open(runs.find(id), moved);
            OpenedRun opened = new OpenedRun(
                    found.folder(), found.record(), found.data(), found.folder().savedHistory());
            return request -> request.done().accept(opened);
        } catch (MissingSourceException e) {
            return request -> ask(request, moved, e);
        }
    }

    private void ask(Request request, MovedSources moved, MissingSourceException missing) {
        locator.locate(missing.kind(), missing.path())
                .map(place -> switch (missing.kind()) {
                    case IMAGES -> moved.withData(place);
                    case STROKES -> moved.withStrokes(place);
                })
                .ifPresentOrElse(
                        places -> open(request, places), () -> request.failed().accept(missing.getMessage()));
    }
}
