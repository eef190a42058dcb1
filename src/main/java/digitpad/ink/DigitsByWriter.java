package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects handwritten digits by their writers. */
public final class DigitsByWriter {
    private static final Messages TEXT = Messages.of(DigitsByWriter.class);

    private final List<LabeledInk> digits;

    private DigitsByWriter(List<LabeledInk> digits) {
        this.digits = digits;
    }

    /** Returns a selector for these digits. */
    public static DigitsByWriter of(List<LabeledInk> digits) {
        return new DigitsByWriter(digits);
    }

    /**
     * Returns the digits of these writers.
     *
     * @throws UserException if one of them wrote no digit
     */
    public Stream<LabeledInk> writtenBy(Set<String> names) {
        ensureKnown(names);
        return digits.stream().filter(digit -> names.contains(digit.writer()));
    }

    /**
     * Returns the digits of all other writers.
     *
     * @throws UserException if one of these writers wrote no digit, or no other writer is left
     */
    public Stream<LabeledInk> notWrittenBy(Set<String> names) {
        ensureKnown(names);
        if (!names.isEmpty() && digits.stream().allMatch(digit -> names.contains(digit.writer()))) {
            throw new UserException(TEXT.get("writers.none"));
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
