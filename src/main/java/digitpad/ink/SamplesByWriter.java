package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects samples of stroke files by their writers. */
public final class SamplesByWriter {
    private static final Messages TEXT = Messages.of(SamplesByWriter.class);

    private final StrokeSamples samples;

    private SamplesByWriter(StrokeSamples samples) {
        this.samples = samples;
    }

    /** Returns a selector for these samples. */
    public static SamplesByWriter of(StrokeSamples samples) {
        return new SamplesByWriter(samples);
    }

    /**
     * Returns the samples of these writers.
     *
     * @throws UserException if one of them wrote nothing
     */
    public StrokeSamples writtenBy(Set<String> names) {
        ensureKnown(names);
        return samples.filter(sample -> names.contains(sample.writer()));
    }

    /**
     * Returns the samples of all other writers.
     *
     * @throws UserException if one of these writers wrote nothing, or no other writer is left
     */
    public StrokeSamples notWrittenBy(Set<String> names) {
        ensureKnown(names);
        StrokeSamples left = samples.filter(sample -> !names.contains(sample.writer()));
        if (!names.isEmpty() && left.isEmpty()) {
            throw new UserException(TEXT.get("writers.none"));
        }
        return left;
    }

    private void ensureKnown(Set<String> names) {
        Set<String> known = samples.all().map(StrokeSample::writer).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UserException(TEXT.get("writers.unknown", name));
            }
        }
    }
}
