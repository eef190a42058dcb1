package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Digits by who wrote them. */
public final class Writers {
    private static final Messages TEXT = Messages.of(Writers.class);

    private final List<LabeledInk> digits;

    private Writers(List<LabeledInk> digits) {
        this.digits = digits;
    }

    /** Sorts the digits. */
    public static Writers of(List<LabeledInk> digits) {
        return new Writers(digits);
    }

    /**
     * The digits of these writers alone.
     *
     * @param option where the names come from, for the sentence if one is unknown
     * @throws UserException if one of them wrote none
     */
    public Stream<LabeledInk> only(Set<String> names, String option) {
        ensureKnown(names, option);
        return digits.stream().filter(digit -> names.contains(digit.writer()));
    }

    /**
     * The digits of all others.
     *
     * @param option where the names come from, for the sentence if one is unknown
     * @throws UserException if one of them wrote none, or nobody is left
     */
    public Stream<LabeledInk> without(Set<String> names, String option) {
        ensureKnown(names, option);
        if (!names.isEmpty() && digits.stream().allMatch(digit -> names.contains(digit.writer()))) {
            throw new UserException(TEXT.get("writers.nobody", option));
        }
        return digits.stream().filter(digit -> !names.contains(digit.writer()));
    }

    private void ensureKnown(Set<String> names, String option) {
        Set<String> known = digits.stream().map(LabeledInk::writer).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UserException(TEXT.get("writers.unknown", name, option));
            }
        }
    }
}
