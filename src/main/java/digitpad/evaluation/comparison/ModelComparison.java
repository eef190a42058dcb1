package digitpad.evaluation.comparison;

import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.evaluation.score.Proportion;
import digitpad.evaluation.score.Score;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The comparison of two models on the same images. Rejected images count by their most probable digit, as everywhere.
 *
 * @param first name of the first model
 * @param second name of the second model
 * @param total number of images
 * @param onlyFirstCorrect images that only the first model reads right
 * @param onlySecondCorrect images that only the second model reads right
 * @param bothWrongDifferently images that the models misread as two different digits
 * @param bothWrongAlike number of images that the models misread as the same digit
 * @param secondResults how the second model reads each image
 * @param secondScore the figures of the second model
 */
public record ModelComparison(
        String first,
        String second,
        int total,
        List<ComparedImage> onlyFirstCorrect,
        List<ComparedImage> onlySecondCorrect,
        List<ComparedImage> bothWrongDifferently,
        int bothWrongAlike,
        EvaluationResults secondResults,
        Score secondScore) {
    /** The usual limit of the p-value, below which a difference is called significant. */
    public static final double SIGNIFICANT = 0.05;

    private static final double SMALLEST_SHOWN = 0.001;
    private static final Messages TEXT = Messages.of(ModelComparison.class);

    public ModelComparison {
        onlyFirstCorrect = List.copyOf(onlyFirstCorrect);
        onlySecondCorrect = List.copyOf(onlySecondCorrect);
        bothWrongDifferently = List.copyOf(bothWrongDifferently);
    }

    /**
     * Compares the results of two models.
     *
     * @throws IllegalArgumentException if they are of different sets, or of different numbers of samples
     */
    public static ModelComparison of(EvaluationResults first, EvaluationResults second) {
        if (!first.set().equals(second.set())
                || first.results().size() != second.results().size()) {
            throw new IllegalArgumentException("the results are not of the same samples");
        }
        List<ComparedImage> all = new ArrayList<>();
        for (int i = 0; i < first.results().size(); i++) {
            ImageResult other = second.results().get(i);
            all.add(new ComparedImage(first.results().get(i), other));
        }
        return new ModelComparison(
                first.model(),
                second.model(),
                all.size(),
                all.stream().filter(ComparedImage::isOnlyFirstCorrect).toList(),
                all.stream().filter(ComparedImage::isOnlySecondCorrect).toList(),
                all.stream()
                        .filter(each -> each.isBothWrong() && !each.isSameAnswer())
                        .toList(),
                (int) all.stream()
                        .filter(each -> each.isBothWrong() && each.isSameAnswer())
                        .count(),
                second,
                Score.of(second.results()));
    }

    /** Returns the number of images that both models read right. */
    public int bothCorrect() {
        return total
                - onlyFirstCorrect.size()
                - onlySecondCorrect.size()
                - bothWrongDifferently.size()
                - bothWrongAlike;
    }

    /** Returns the accuracy of the first model. */
    public Proportion firstAccuracy() {
        return new Proportion(bothCorrect() + onlyFirstCorrect.size(), total);
    }

    /** Returns the accuracy of the second model. */
    public Proportion secondAccuracy() {
        return new Proportion(bothCorrect() + onlySecondCorrect.size(), total);
    }

    /** Returns the number of images that exactly one of the models reads right. */
    public int decisive() {
        return onlyFirstCorrect.size() + onlySecondCorrect.size();
    }

    /**
     * Returns the two-sided p-value of McNemar's exact test, 0..1: how likely a difference at least as large is between
     * equally good models.
     */
    public double pValue() {
        return McNemarTest.pValue(onlyFirstCorrect.size(), onlySecondCorrect.size());
    }

    /** Returns whether one model is significantly better than the other. */
    public boolean isSignificant() {
        return pValue() < SIGNIFICANT;
    }

    /** Returns the result in one sentence. */
    public String sentence() {
        if (decisive() == 0) {
            return TEXT.get("comparison.none", first, second);
        }
        boolean isFirstAhead = onlyFirstCorrect.size() >= onlySecondCorrect.size();
        String better = isFirstAhead ? first : second;
        int wins = Math.max(onlyFirstCorrect.size(), onlySecondCorrect.size());
        return isSignificant()
                ? TEXT.get("comparison.better", better, wins, decisive(), pValueText())
                : TEXT.get(
                        "comparison.insignificant",
                        first,
                        onlyFirstCorrect.size(),
                        second,
                        onlySecondCorrect.size(),
                        pValueText());
    }

    /** Returns the p-value in words, such as "p = 0.02". */
    public String pValueText() {
        double p = pValue();
        return p < SMALLEST_SHOWN
                ? TEXT.get("comparison.p.below", SMALLEST_SHOWN)
                : TEXT.get(p < SIGNIFICANT ? "comparison.p.small" : "comparison.p", p);
    }
}
