package digitpad.evaluation.comparison;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * McNemar's exact test: whether two models that read the same images differ by more than chance. Only images that
 * exactly one of them reads right matter; if the models are equally good, each of these is a fair coin toss. Sources:
 * Q. McNemar, Note on the Sampling Error of the Difference between Correlated Proportions or Percentages, 1947;
 * recommended for classifiers by T. G. Dietterich, Approximate Statistical Tests for Comparing Supervised
 * Classification Learning Algorithms, 1998.
 */
final class McNemarTest {
    private static final double FAIR = 0.5;

    private McNemarTest() {}

    /**
     * Returns the two-sided p-value, 0..1: the probability of a split at least as uneven as this one between equally
     * good models; 1 if both counts are 0.
     *
     * @param onlyFirst number of images that only the first model reads right
     * @param onlySecond number of images that only the second model reads right
     */
    static double pValue(int onlyFirst, int onlySecond) {
        int fewer = Math.min(onlyFirst, onlySecond);
        double tail = new BinomialDistribution(null, onlyFirst + onlySecond, FAIR).cumulativeProbability(fewer);
        return Math.min(1, 2 * tail);
    }
}
