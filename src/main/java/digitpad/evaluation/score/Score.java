package digitpad.evaluation.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of an evaluation.
 *
 * @param accuracy share of images whose most probable digit is the label, also if they are rejected
 * @param rejected number of images rejected as non-digits
 * @param confusion all predictions, including those for rejected images
 * @param classes figures by digit, from 0 to 9
 * @param reliability accuracy by confidence
 * @param coverage accuracy by coverage
 */
public record Score(
        Proportion accuracy,
        int rejected,
        ConfusionMatrix confusion,
        List<ClassScore> classes,
        ReliabilityDiagram reliability,
        CoverageCurve coverage) {
    public Score {
        classes = List.copyOf(classes);
    }

    /** Computes the figures of results. */
    public static Score of(List<ImageResult> results) {
        ConfusionMatrix confusion = ConfusionMatrix.of(
                results.stream().mapToInt(ImageResult::label).toArray(),
                results.stream().mapToInt(ImageResult::answer).toArray());
        return new Score(
                new Proportion(confusion.correct(), confusion.total()),
                (int) results.stream().filter(ImageResult::isRejected).count(),
                confusion,
                IntStream.range(0, ConfusionMatrix.CLASSES)
                        .mapToObj(digit -> ClassScore.of(digit, confusion))
                        .toList(),
                ReliabilityDiagram.of(results),
                CoverageCurve.of(results));
    }

    /** Returns the number of misread images. */
    public int errors() {
        return accuracy.total() - accuracy.count();
    }

    /** Returns the expected calibration error, 0..1; NaN without images. */
    public double calibrationError() {
        return reliability.expectedCalibrationError();
    }

    /** Returns all confusions, the most frequent first; on a tie, the smaller label and then the smaller answer. */
    public List<Confusion> confusions() {
        List<Confusion> confusions = new ArrayList<>();
        for (int label = 0; label < ConfusionMatrix.CLASSES; label++) {
            for (int answer = 0; answer < ConfusionMatrix.CLASSES; answer++) {
                if (label != answer && confusion.count(label, answer) > 0) {
                    confusions.add(new Confusion(label, answer, confusion.count(label, answer)));
                }
            }
        }
        confusions.sort(Comparator.comparingInt(Confusion::count).reversed());
        return List.copyOf(confusions);
    }
}
