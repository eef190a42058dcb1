package digitpad.evaluation.score;

/**
 * How the samples of one digit are read. A figure whose denominator is 0 is undefined: it is NaN, and shown as "–".
 *
 * @param digit 0 to 9
 * @param support number of samples with this label
 * @param answered number of samples that are read as this digit
 * @param correct number of samples with this label that are read as this digit
 */
public record ClassScore(int digit, int support, int answered, int correct) {
    static ClassScore of(int digit, ConfusionMatrix confusion) {
        int support = 0;
        int answered = 0;
        for (int other = 0; other < ConfusionMatrix.CLASSES; other++) {
            support += confusion.count(digit, other);
            answered += confusion.count(other, digit);
        }
        return new ClassScore(digit, support, answered, confusion.count(digit, digit));
    }

    /** Returns the share of the answers of this digit that are right, 0..1; NaN if it is never the answer. */
    public double precision() {
        return correct / (double) answered;
    }

    /** Returns the share of the samples of this digit that are read right, 0..1; NaN without support. */
    public double recall() {
        return correct / (double) support;
    }

    /**
     * Returns the harmonic mean of precision and recall, 0..1, computed as 2 · correct ÷ (support + answered). So it is
     * 0 if the digit is never read right, and NaN only if it is neither a label nor an answer.
     */
    public double f1() {
        return 2 * correct / (double) (support + answered);
    }
}
