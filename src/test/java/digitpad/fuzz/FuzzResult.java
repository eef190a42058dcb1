package digitpad.fuzz;

import java.util.List;
import java.util.Locale;

/**
 * How the cases of one reader ended.
 *
 * @param failures a description of each case that ended in an unexpected way
 */
record FuzzResult(String reader, int cases, int accepted, int refused, List<String> failures, double seconds) {
    private static final String ROW = "%-28s %8s %9s %9s %11s %8s%n";

    /** Returns the results as a table. */
    static String table(List<FuzzResult> results) {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, ROW, "reader", "cases", "accepted", "refused", "unexpected", "seconds"));
        for (FuzzResult each : results) {
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    each.reader,
                    each.cases,
                    each.accepted,
                    each.refused,
                    each.failures.size(),
                    String.format(Locale.ROOT, "%.1f", each.seconds)));
        }
        return table.toString();
    }
}
