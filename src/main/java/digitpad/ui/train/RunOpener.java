package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.dataset.MnistLibrary;
import digitpad.owndigits.OwnDigits;
import digitpad.training.batches.MaterialReader;
import digitpad.training.batches.TrainingMaterial;
import digitpad.training.runs.History;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.RunSummary;
import digitpad.ui.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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
     * @param atHand the images that are loaded already: where those it was begun with are not found any more, these are taken
     *     if they are the same
     * @param done gets it
     * @param failed gets one sentence that says what cannot be read
     */
    void open(RunSummary run, Optional<MnistData> atHand, Consumer<Opened> done, Consumer<String> failed) {
        background.write(
                () -> {
                    RunFolder folder = runs.find(run.id());
                    RunRecord known = folder.record();
                    // What cannot be used of the user's own digits was told when the run began.
                    MaterialReader reader = new MaterialReader(ownDigits, sentence -> {});
                    UnaryOperator<TrainingMaterial> additions = reader.additions(known.sources());
                    TrainingMaterial material = material(known, additions, atHand);
                    if (known.wasBegunWith(material)) {
                        folder.relocate(known.sources().from(material.digits().folder()));
                    }
                    return new Opened(folder, known, material, folder.keptHistory());
                },
                done,
                failed);
    }

    private TrainingMaterial material(
            RunRecord known, UnaryOperator<TrainingMaterial> additions, Optional<MnistData> atHand) {
        Path before = Path.of(known.sources().data());
        if (!Files.isDirectory(before) && atHand.isPresent()) {
            TrainingMaterial material = additions.apply(TrainingMaterial.of(atHand.get()));
            // Others would make another network of it; better to say which folder is missing.
            if (known.wasBegunWith(material)) {
                return material;
            }
        }
        return additions.apply(TrainingMaterial.of(library.load(Optional.of(before))));
    }
}
