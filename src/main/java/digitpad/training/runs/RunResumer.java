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

/** Reads everything needed to resume a run: its record, and its training data, even if that has moved. */
public final class RunResumer {
    private static final Messages TEXT = Messages.of(RunResumer.class);

    private final ExtraSamplesReader reader;
    private final Function<Path, MnistData> imageReader;
    private final Supplier<Optional<MnistData>> otherImages;
    private final Consumer<String> notes;

    /** A run with all that is needed to resume it. */
    public record Resumable(RunFolder folder, RunRecord record, TrainingData data) {}

    /**
     * @param imageReader reads the images in a folder or file; throws {@link UserException} if it cannot
     * @param otherImages returns other images, for when those that the run was started with are missing
     * @param notes receives a message for each digit that cannot be used
     */
    public RunResumer(
            ExtraSamplesReader reader,
            Function<Path, MnistData> imageReader,
            Supplier<Optional<MnistData>> otherImages,
            Consumer<String> notes) {
        this.reader = reader;
        this.imageReader = imageReader;
        this.otherImages = otherImages;
        this.notes = notes;
    }

    /**
     * Reads everything needed to resume {@code run}. If its images were found elsewhere, that is recorded.
     *
     * @param chosen folder or file whose images to use instead of those the run was started with; usually empty
     * @throws UserException if the run is finished, or something cannot be read
     */
    public Resumable open(RunFolder run, Optional<Path> chosen) {
        RunRecord record = run.record();
        if (record.isDone()) {
            throw new UserException(TEXT.get("run.finished", run.id()));
        }
        List<ExtraSamples> extras = reader.extras(record.sources());
        extras.forEach(each -> each.unusable().forEach(notes));
        TrainingData data = readData(record, extras, chosen);
        if (record.wasStartedWith(data)) {
            run.relocate(record.sources().withData(data.digits().location()));
        }
        return new Resumable(run, record, data);
    }

    /** Uses the chosen place, else the original one; if that is missing, the other images if they are the same. */
    private TrainingData readData(RunRecord record, List<ExtraSamples> extras, Optional<Path> chosen) {
        Path original = Path.of(record.sources().data());
        if (chosen.isEmpty() && !Files.exists(original)) {
            Optional<TrainingData> same = otherImages
                    .get()
                    .map(digits -> TrainingData.of(digits).with(extras))
                    .filter(record::wasStartedWith);
            if (same.isPresent()) {
                return same.get();
            }
            // Different images would change the result, so fail below with the name of what is missing.
        }
        return TrainingData.of(imageReader.apply(chosen.orElse(original))).with(extras);
    }
}
