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
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what a run that was broken off needs to go on. Belongs to the window's thread. */
final class RunOpener {
    /** A run with all it needs to go on. */
    record Opened(RunFolder folder, RunRecord known, TrainingMaterial material, History history) {}

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
}
