package digitpad.ui.evaluate;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.ink.UnipenReader;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.StrokeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads the digits to evaluate a model on. Not for the UI thread. */
final class EvaluationDataReader {
    private static final Messages TEXT = Messages.of(EvaluationDataReader.class);

    private final MnistLibrary library;
    private final OwnDigits ownDigits;
    private final UnaryOperator<MnistData> check;

    /**
     * Creates a reader.
     *
     * @param check adds remarks to a dataset that was read
     */
    EvaluationDataReader(MnistLibrary library, OwnDigits ownDigits, UnaryOperator<MnistData> check) {
        this.library = library;
        this.ownDigits = ownDigits;
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
     * Returns the test images of a dataset.
     *
     * @throws UserException if there are none
     */
    static Read testImages(MnistData data) {
        return new Read(nonEmpty(EvaluationSet.ofImages(data.test(), data.name())), data.remarks());
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
     * Reads a stroke file, a folder of stroke files, or a dataset in any format.
     *
     * @param all whether to read all images of a dataset, or only its test images
     * @throws UserException if there are no digits, or they cannot be read
     */
    Read at(Path place, boolean all) {
        if (UnipenReader.isStrokeFile(place)) {
            return strokes(List.of(place));
        }
        if (library.find(Optional.of(place)).isEmpty() && Files.isDirectory(place)) {
            List<Path> files = strokeFilesIn(place);
            if (!files.isEmpty()) {
                return strokes(files);
            }
        }
        MnistData data = check.apply(library.load(Optional.of(place)));
        return all
                ? new Read(
                        nonEmpty(EvaluationSet.ofAllImages(data, TEXT.get("data.all.name", data.name()))),
                        data.remarks())
                : testImages(data);
    }

    /** Returns the stroke files in a folder; without any, its problem is better described as that of a dataset. */
    private static List<Path> strokeFilesIn(Path folder) {
        try {
            return StrokeFiles.at(List.of(folder));
        } catch (UserException e) {
            return List.of();
        }
    }

    private static Read strokes(List<Path> files) {
        return Read.of(nonEmpty(EvaluationSet.ofStrokes(StrokeFiles.read(files).digits(), StrokeFiles.names(files))));
    }

    private static EvaluationSet nonEmpty(EvaluationSet set) {
        if (set.size() == 0) {
            throw new UserException(TEXT.get("data.none", set.name()));
        }
        return set;
    }
}
