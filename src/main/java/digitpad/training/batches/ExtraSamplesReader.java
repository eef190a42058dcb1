package digitpad.training.batches;

import digitpad.ink.SamplesByWriter;
import digitpad.ink.StrokeSamples;
import digitpad.ink.UnipenReader;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.DataSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads training samples other than the images of the dataset. */
public final class ExtraSamplesReader {
    private static final Messages TEXT = Messages.of(ExtraSamplesReader.class);

    private final OwnDigits ownDigits;

    public ExtraSamplesReader(OwnDigits ownDigits) {
        this.ownDigits = ownDigits;
    }

    /**
     * Reads all extra samples of {@code sources}.
     *
     * @throws UserException if a file cannot be read, a writer is unknown, or no writer is left
     */
    public List<ExtraSamples> extras(DataSources sources) {
        List<ExtraSamples> extras = new ArrayList<>();
        if (!sources.strokes().isEmpty()) {
            extras.add(strokes(sources.strokes().stream().map(Path::of).toList(), sources.excludedWriters()));
        }
        if (sources.ownDigits()) {
            extras.add(ownDigits());
        }
        return extras;
    }

    /**
     * Reads stroke files, without samples that are known to be broken.
     *
     * @param files at least one
     * @param excludedWriters writers whose strokes are not used, as {@link SamplesByWriter} reads their names
     * @throws UserException if a file cannot be read, a writer is unknown, or no writer is left
     */
    public static ExtraSamples strokes(List<Path> files, Collection<String> excludedWriters) {
        return strokes(files, excludedWriters, BrokenSamples.shipped());
    }

    static ExtraSamples strokes(List<Path> files, Collection<String> excludedWriters, BrokenSamples broken) {
        StrokeSamples all = files.stream()
                .map(file -> broken.without(UnipenReader.read(file)))
                .reduce(StrokeSamples.NONE, StrokeSamples::with);
        StrokeSamples used = SamplesByWriter.of(all).notWrittenBy(Set.copyOf(excludedWriters));
        String names = StrokeFiles.names(files);
        return ExtraSamples.of(
                used,
                excludedWriters.isEmpty()
                        ? names
                        : TEXT.get("strokes.without", names, String.join(", ", excludedWriters)));
    }

    /**
     * Reads the user's own labeled digits, as they are now.
     *
     * @throws UserException if none can be used
     */
    public ExtraSamples ownDigits() {
        List<String> unusable = new ArrayList<>();
        List<OwnDigit> digits = ownDigits.readAll(unusable::add);
        if (digits.isEmpty()) {
            throw new UserException(
                    unusable.isEmpty() ? TEXT.get("own.none") : TEXT.get("own.unusable", unusable.get(0)));
        }
        return OwnSamples.of(digits, TEXT.get("own.source"), unusable);
    }

    /** Returns samples of some of the user's own labeled digits. */
    public static ExtraSamples ownDigits(List<OwnDigit> digits) {
        return OwnSamples.of(digits, TEXT.get("own.source"), List.of());
    }
}
