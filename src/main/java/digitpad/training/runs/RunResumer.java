package digitpad.training.runs;

import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what a run needs to be resumed: its record, and what it learns from, wherever that lies now. */
public final class RunResumer {
    private static final Messages TEXT = Messages.of(RunResumer.class);

    private final ExtraSamplesReader reader;
    private final Function<Path, MnistData> folders;
    private final Supplier<Optional<MnistData>> atHand;
    private final Consumer<String> notes;

    /** A run with all it needs to be resumed. */
    public record Resumable(RunFolder folder, RunRecord record, TrainingData data) {}

    /**
     * @param folders reads the images of a folder; throws a {@link UserException} if it cannot
     * @param atHand other images, asked for where those the run was begun with are gone
     * @param notes gets one sentence for each digit that cannot be used
     */
    public RunResumer(
            ExtraSamplesReader reader,
            Function<Path, MnistData> folders,
            Supplier<Optional<MnistData>> atHand,
            Consumer<String> notes) {
        this.reader = reader;
        this.folders = folders;
        this.atHand = atHand;
        this.notes = notes;
    }

    /**
     * Reads what {@code run} needs. If its images are found elsewhere, that is recorded.
     *
     * @param chosen the folder whose images are to be taken, whatever the run was begun with; usually none
     * @throws UserException if the run is finished, or something cannot be read
     */
    public Resumable open(RunFolder run, Optional<Path> chosen) {
        RunRecord known = run.record();
        if (known.isDone()) {
            throw new UserException(TEXT.get("run.finished", run.id()));
        }
        List<ExtraSamples> extras = reader.extras(known.sources());
        extras.forEach(each -> each.unusable().forEach(notes));
        TrainingData material = material(known, extras, chosen);
        if (known.wasStartedWith(material)) {
            run.relocate(known.sources().withData(material.digits().folder()));
        }
        return new Resumable(run, known, material);
    }

    /** Of the folder chosen, else of the one it was begun with; where that is gone, the same images from elsewhere. */
    private TrainingData material(RunRecord known, List<ExtraSamples> extras, Optional<Path> chosen) {
        Path before = Path.of(known.sources().data());
        if (chosen.isEmpty() && !Files.isDirectory(before)) {
            Optional<TrainingData> same = atHand.get()
                    .map(digits -> TrainingData.of(digits).with(extras))
                    .filter(known::wasStartedWith);
            if (same.isPresent()) {
                return same.get();
            }
            // Others would make another network of it; better to say which folder is missing.
        }
        return TrainingData.of(folders.apply(chosen.orElse(before))).with(extras);
    }
}
