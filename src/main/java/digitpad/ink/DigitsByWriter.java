package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Digits by who wrote them. */
public final class DigitsByWriter {
    private static final Messages TEXT = Messages.of(DigitsByWriter.class);

    private final List<LabeledInk> digits;

    private DigitsByWriter(List<LabeledInk> digits) {
        this.digits = digits;
    }

    /** Sorts the digits. */
    public static DigitsByWriter of(List<LabeledInk> digits) {
        return new DigitsByWriter(digits);
    }

    /**
     * The digits of these writers alone.
     *
     * @throws UserException if one of them wrote none
     */
    public Stream<LabeledInk> writtenBy(Set<String> names) {
        ensureKnown(names);
        return digits.stream().filter(digit -> names.contains(digit.writer()));
    }

    /**
     * The digits of all others.
     *
     * @throws UserException if one of them wrote none, or nobody is left
     */
    public Stream<LabeledInk> notWrittenBy(Set<String> names) {
        ensureKnown(names);
        if (!names.isEmpty() && digits.stream().allMatch(digit -> names.contains(digit.writer()))) {
            throw new UserException(TEXT.get("writers.nobody"));
        }
        return digits.stream().filter(digit -> !names.contains(digit.writer()));
    }

    private void ensureKnown(Set<String> names) {
        Set<String> known = digits.stream().map(LabeledInk::writer).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UserException(TEXT.get("writers.unknown", name));
            }
        }
    }
}
