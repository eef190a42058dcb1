package digitpad.evaluation.robustness;

import digitpad.evaluation.data.EvaluationSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Selects some samples of a set at random, such that each digit keeps its share of the set. */
final class StratifiedSelection {
    private static final int DIGITS = 10;

    private StratifiedSelection() {}

    /**
     * Returns the indices of the selected samples, in ascending order: all if the set is not larger. Shares are rounded
     * by the largest remainder.
     *
     * @param max number of samples to select, 0 or more
     * @param seed the same seed selects the same samples
     */
    static int[] select(EvaluationSet set, int max, long seed) {
        if (set.size() <= max) {
            return IntStream.range(0, set.size()).toArray();
        }
        List<List<Integer>> byDigit = byDigit(set);
        int[] quotas = quotas(byDigit, set.size(), max);
        Random random = new Random(seed);
        List<Integer> selected = new ArrayList<>();
        for (int digit = 0; digit < DIGITS; digit++) {
            Collections.shuffle(byDigit.get(digit), random);
            selected.addAll(byDigit.get(digit).subList(0, quotas[digit]));
        }
        return selected.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static List<List<Integer>> byDigit(EvaluationSet set) {
        List<List<Integer>> byDigit = new ArrayList<>();
        for (int digit = 0; digit < DIGITS; digit++) {
            byDigit.add(new ArrayList<>());
        }
        for (int i = 0; i < set.size(); i++) {
            byDigit.get(set.samples().get(i).label()).add(i);
        }
        return byDigit;
    }

    private static int[] quotas(List<List<Integer>> byDigit, int size, int max) {
        long[] scaled =
                byDigit.stream().mapToLong(each -> (long) each.size() * max).toArray();
        int[] quotas = new int[DIGITS];
        int left = max;
        for (int digit = 0; digit < DIGITS; digit++) {
            quotas[digit] = (int) (scaled[digit] / size);
            left -= quotas[digit];
        }
        IntStream.range(0, DIGITS)
                .boxed()
                .sorted(Comparator.comparingLong(digit -> -(scaled[digit] % size)))
                .limit(left)
                .forEach(digit -> quotas[digit]++);
        return quotas;
    }
}
