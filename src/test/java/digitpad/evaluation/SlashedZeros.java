package digitpad.evaluation;

import digitpad.ink.LabeledInk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The slashed zeros among the digits of {@code unipen-digits.unp}. */
final class SlashedZeros {
    private static final Set<String> NAMES = read();

    private SlashedZeros() {}

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SlashedZeros.class.getResourceAsStream("slashed-zeros.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of slashed zeros. */
    static int count() {
        return NAMES.size();
    }

    /** Returns those of the digits that are slashed zeros. */
    static List<LabeledInk> among(List<LabeledInk> digits) {
        return digits.stream()
                .filter(digit -> digit.label() == 0 && NAMES.contains(digit.writer() + " " + digit.number()))
                .toList();
    }
}
