package digitpad.ui.evaluate;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.evaluation.data.DataPart;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.ink.SamplesByWriter;
import digitpad.ink.StrokeSamples;
import digitpad.ink.UnipenReader;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.StrokeFiles;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunStore;
import digitpad.training.runs.ValidationImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the digits to evaluate a model on. Not for the UI thread. */
final class EvaluationDataReader {
    private static final Messages TEXT = Messages.of(EvaluationDataReader.class);

    private final MnistLibrary library;
    private final OwnDigits ownDigits;
    private final RunStore runs;
    private final UnaryOperator<MnistData> check;

    /**
     * Creates a reader.
     *
     * @param check adds remarks to a dataset that was read
     */
    EvaluationDataReader(MnistLibrary library, OwnDigits ownDigits, RunStore runs, UnaryOperator<MnistData> check) {
        this.library = library;
        this.ownDigits = ownDigits;
        this.runs = runs;
        this.check = check;
    }

    /** Digits that were read, and what the user should know about them, as sentences. */
    record Read(EvaluationSet set, List<String> remarks) {
        Read {
            remarks = List.copyOf(remarks);
        }

        private static Read of(EvaluationSet set) {
            return new Read(set, List.of());
        }
    }

    /**
     * Returns a part of a dataset.
     *
     * @throws UserException if it is empty
     */
    static Read part(MnistData data, DataPart part) {
        return new Read(nonEmpty(part.of(data)), data.remarks());
    }

    /**
     * Reads the digits that the user drew and labeled.
     *
     * @throws UserException if there are none
     */
    Read ownDigits() {
        List<OwnDigit> digits = ownDigits.readAll();
        if (digits.isEmpty()) {
            throw new UserException(TEXT.get("own.none"));
        }
        return Read.of(EvaluationSet.ofOwnDigits(digits, TEXT.get("own.name")));
    }

    /**
     * Returns the runs whose validation images can be read, newest first.
     *
     * @throws UserException if the folder of the runs cannot be read
     */
    List<RunChoice> runs() {
        return runs.list().stream()
                .map(run -> {
                    RunRecord record = run.record();
                    return new RunChoice(run.id(), record.name(), Optional.ofNullable(record.model()));
                })
                .toList();
    }

    /**
     * Reads the images that a run held out for validation.
     *
     * @param loaded the dataset that is in memory, which is used if it is the run's
     * @throws UserException if the run does not exist, or its images cannot be read or have changed
     */
    Read validationImages(String run, Optional<MnistData> loaded) {
        RunFolder folder = runs.find(run);
        RunRecord record = folder.record();
        Path place = Path.of(record.sources().data());
        MnistData data = loaded.filter(each -> each.location().toAbsolutePath().equals(place))
                .orElseGet(() -> load(place, record, loaded));
        LabeledImages images = ValidationImages.of(record, data)
                .orElseThrow(() -> new UserException(TEXT.get("run.data", place, folder.id())));
        return new Read(
                nonEmpty(EvaluationSet.ofImages(images, TEXT.get("run.set", data.name(), folder.id()))),
                data.remarks());
    }

    /** Reads the images of a run; if they have moved, the loaded ones are used if they are the same. */
    private MnistData load(Path place, RunRecord record, Optional<MnistData> loaded) {
        try {
            return load(place);
        } catch (UserException e) {
            return loaded.filter(each -> ValidationImages.of(record, each).isPresent())
                    .orElseThrow(() -> e);
        }
    }

    /** Looks into a file or folder without reading the digits. */
    PlaceContents contents(Path place) {
        if (UnipenReader.isStrokeFile(place)) {
            return new PlaceContents(true, List.of());
        }
        if (library.find(Optional.of(place)).isPresent()) {
            return new PlaceContents(
                    false,
                    library.sources(Optional.of(place)).stream()
                            .map(source -> new PlaceContents.Dataset(source.name(), source.location()))
                            .toList());
        }
        return new PlaceContents(!strokeFilesIn(place).isEmpty(), List.of());
    }

    /**
     * Reads a stroke file, a folder of stroke files, or a dataset in any format.
     *
     * @param part of a dataset; does not matter for strokes
     * @param writers names of the writers whose strokes are read, as {@link SamplesByWriter} reads them; if empty, all
     *     strokes are read. Does not matter for a dataset
     * @throws UserException if there are no digits, or they cannot be read
     */
    Read at(Path place, DataPart part, Set<String> writers) {
        if (UnipenReader.isStrokeFile(place)) {
            return strokes(List.of(place), writers);
        }
        if (library.find(Optional.of(place)).isEmpty()) {
            List<Path> files = strokeFilesIn(place);
            if (!files.isEmpty()) {
                return strokes(files, writers);
            }
        }
        return part(load(place), part);
    }

    private MnistData load(Path place) {
        return check.apply(library.load(Optional.of(place)));
    }

    /** Returns the stroke files in a folder; without any, its problem is better described as that of a dataset. */
    private static List<Path> strokeFilesIn(Path folder) {
        try {
            return Files.isDirectory(folder) ? StrokeFiles.at(List.of(folder)) : List.of();
        } catch (UserException e) {
            return List.of();
        }
    }

    private static Read strokes(List<Path> files, Set<String> writers) {
        StrokeSamples samples = StrokeFiles.read(files);
        String name = StrokeFiles.names(files);
        if (!writers.isEmpty()) {
            samples = SamplesByWriter.of(samples).writtenBy(writers);
            name = TEXT.get("writers.set", name, String.join(", ", writers));
        }
        return Read.of(nonEmpty(EvaluationSet.ofStrokes(samples.digits(), name)));
    }

    private static EvaluationSet nonEmpty(EvaluationSet set) {
        if (set.size() == 0) {
            throw new UserException(TEXT.get("data.none", set.name()));
        }
        return set;
    }
}
