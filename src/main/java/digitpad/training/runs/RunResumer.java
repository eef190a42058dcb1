package digitpad.training.runs;

import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.batches.TrainingRequirements;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.MovedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads everything needed to resume a run: its record, and its training data, even if that has moved. */
public final class RunResumer {
    private static final Messages TEXT = Messages.of(RunResumer.class);

    private final ExtraSamplesReader reader;
    private final Function<Path, MnistData> imageReader;
    private final Supplier<Optional<MnistData>> otherImages;
    private final Consumer<String> notes;

    /** A run with all that is needed to resume it. Its record names the present places of the data. */
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
     * Reads everything needed to resume {@code run}. If its data was found elsewhere, that is recorded.
     *
     * @param moved the places of data that has moved since the run was started; it must be the same data
     * @throws MissingSourceException if data is not where it was
     * @throws UserException if the run is finished, its checkpoints were deleted, something cannot be read, or the data
     *     cannot be trained on
     */
    public Resumable open(RunFolder run, MovedSources moved) {
        RunRecord record = run.record();
        if (record.isDone()) {
            throw new UserException(TEXT.get("run.finished", run.id()));
        }
        if (record.hasDeletedCheckpoints()) {
            throw new UserException(TEXT.get("run.checkpoints.deleted", run.id()));
        }
        DataSources places = moved.in(record.sources());
        ensureStrokesExist(run, places, moved);
        List<ExtraSamples> extras = reader.extras(places);
        extras.forEach(each -> each.unusable().forEach(notes));
        TrainingData data = readData(record, extras, moved.data());
        TrainingRequirements.check(record.plan(), data);
        DataSources sources = places.withData(data.digits().location());
        if (record.wasStartedWith(data)) {
            run.relocate(sources);
        } else if (!moved.equals(MovedSources.NONE) && !sources.ownDigits()) {
            // Own digits may have changed since. Without them, the moved data must be the cause.
            throw new UserException(TEXT.get("run.moved.different", run.id()));
        }
        return new Resumable(run, record.withSources(sources), data);
    }

    private static void ensureStrokesExist(RunFolder run, DataSources sources, MovedSources moved) {
        for (String file : sources.strokes()) {
            Path path = Path.of(file);
            if (!moved.strokes().contains(path) && !Files.exists(path)) {
                throw new MissingSourceException(
                        MissingSourceException.Kind.STROKES, path, TEXT.get("run.strokes.missing", path, run.id()));
            }
        }
    }

    /** Uses the chosen place, else the original one; if that is missing, the other images if they are the same. */
    private TrainingData readData(RunRecord record, List<ExtraSamples> extras, Optional<Path> chosen) {
        if (chosen.isPresent()) {
            return TrainingData.of(imageReader.apply(chosen.get())).with(extras);
        }
        Path original = Path.of(record.sources().data());
        try {
            return TrainingData.of(imageReader.apply(original)).with(extras);
        } catch (UserException e) {
            if (!isGone(original)) {
                throw e;
            }
            // Different images would change the result.
            return otherImages
                    .get()
                    .map(digits -> TrainingData.of(digits).with(extras))
                    .filter(record::wasStartedWith)
                    .orElseThrow(() ->
                            new MissingSourceException(MissingSourceException.Kind.IMAGES, original, e.getMessage()));
        }
    }

    /** Returns whether a folder or file no longer exists, or is a folder that was emptied. */
    private static boolean isGone(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return !Files.exists(place);
        }
    }
}
