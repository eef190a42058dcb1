package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selects samples of stroke files by their writers. A name that ends in a star stands for all writers whose names begin
 * like it: {@code gm*} for those of the laboratory gm.
 */
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
     * @throws UserException if no writer has one of these names
     */
    public StrokeSamples writtenBy(Set<String> names) {
        Set<String> writers = writers(names);
        return samples.filter(sample -> writers.contains(sample.writer()));
    }

    /**
     * Returns the samples of all other writers.
     *
     * @throws UserException if no writer has one of these names, or no other writer is left
     */
    public StrokeSamples notWrittenBy(Set<String> names) {
        Set<String> writers = writers(names);
        StrokeSamples left = samples.filter(sample -> !writers.contains(sample.writer()));
        if (!names.isEmpty() && left.isEmpty()) {
            throw new UserException(TEXT.get("writers.none"));
        }
        return left;
    }

    private Set<String> writers(Set<String> names) {
        Set<String> all = samples.all().map(StrokeSample::writer).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        for (String name : names) {
            List<String> matching =
                    all.stream().filter(writer -> matches(name, writer)).toList();
            if (matching.isEmpty()) {
                throw new UserException(TEXT.get("writers.unknown", name));
            }
            named.addAll(matching);
        }
        return named;
    }

    private static boolean matches(String name, String writer) {
        return name.endsWith("*") ? writer.startsWith(name.substring(0, name.length() - 1)) : writer.equals(name);
    }
}
