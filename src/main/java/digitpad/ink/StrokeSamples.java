package digitpad.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Handwritten characters of one or several stroke files.
 *
 * @param digits may be empty
 * @param nonDigits letters and signs, including those that are drawn like digits; may be empty
 */
public record StrokeSamples(List<LabeledInk> digits, List<NonDigitInk> nonDigits) {
    /** No samples. */
    public static final StrokeSamples NONE = new StrokeSamples(List.of(), List.of());

    public StrokeSamples {
        digits = List.copyOf(digits);
        nonDigits = List.copyOf(nonDigits);
    }

    /** Returns all samples. */
    public Stream<StrokeSample> all() {
        return Stream.concat(digits.stream(), nonDigits.stream());
    }

    /** Returns whether there are neither digits nor non-digits. */
    public boolean isEmpty() {
        return digits.isEmpty() && nonDigits.isEmpty();
    }

    /** Returns these samples and then {@code more}. */
    public StrokeSamples with(StrokeSamples more) {
        List<LabeledInk> allDigits = new ArrayList<>(digits);
        allDigits.addAll(more.digits);
        List<NonDigitInk> allNonDigits = new ArrayList<>(nonDigits);
        allNonDigits.addAll(more.nonDigits);
        return new StrokeSamples(allDigits, allNonDigits);
    }

    /** Returns the samples that meet a condition. */
    public StrokeSamples filter(Predicate<StrokeSample> condition) {
        return new StrokeSamples(
                digits.stream().filter(condition).toList(),
                nonDigits.stream().filter(condition).toList());
    }
}
