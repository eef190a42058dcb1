package digitpad.evaluation;

import digitpad.ink.NonDigitInk;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of evaluating a model on stroke data.
 *
 * @param digits evaluation of the digits; without images if there are none
 * @param all score of all samples
 * @param laboratories scores by laboratory, sorted by name
 * @param lookAlikes number of letters and signs that are not scored, because they may be drawn like a digit
 */
public record StrokeEvaluation(Evaluation digits, StrokeScore all, List<LaboratoryScore> laboratories, int lookAlikes) {
    public StrokeEvaluation {
        laboratories = List.copyOf(laboratories);
    }

    /** The score of the samples of a laboratory, whose name is empty for writers of no known laboratory. */
    public record LaboratoryScore(String laboratory, StrokeScore score) {}

    static StrokeEvaluation of(Evaluation digits, List<ReadSample> samples) {
        TreeMap<String, List<ReadSample>> byLaboratory = samples.stream()
                .collect(Collectors.groupingBy(
                        each -> each.sample().laboratory().orElse(""), TreeMap::new, Collectors.toList()));
        List<LaboratoryScore> laboratories = byLaboratory.entrySet().stream()
                .map(group -> new LaboratoryScore(group.getKey(), StrokeScore.of(group.getValue())))
                .toList();
        int lookAlikes = (int) samples.stream()
                .filter(each -> each.sample() instanceof NonDigitInk nonDigit && nonDigit.isAmbiguous())
                .count();
        return new StrokeEvaluation(digits, StrokeScore.of(samples), laboratories, lookAlikes);
    }
}
