package digitpad.evaluation.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Accuracy against coverage: how accurate the model is on its most confident answers, if it may leave the others open.
 * The risk of the risk-coverage curve is 1 minus this accuracy. Source: El-Yaniv and Wiener, On the Foundations of
 * Noise-free Selective Classification, 2010. Whether an image is rejected as a non-digit does not matter.
 *
 * @param total number of images
 * @param points from the highest confidence threshold to the lowest; the last one covers all images
 */
public record CoverageCurve(int total, List<Point> points) {
    public CoverageCurve {
        points = List.copyOf(points);
    }

    /**
     * The answers whose confidence is at least a threshold.
     *
     * @param threshold of the confidence, 0..1
     * @param coverage share of the images that are answered, 0..1
     * @param answered number of the images that are answered, at least 1
     * @param correct number of right answers
     */
    public record Point(double threshold, double coverage, int answered, int correct) {
        /** Returns the share of right answers, 0..1. */
        public double accuracy() {
            return correct / (double) answered;
        }
    }

    /** Returns the curve of results, with one point for each distinct confidence; without points if there are none. */
    public static CoverageCurve of(List<ImageResult> results) {
        List<ImageResult> sorted = results.stream()
                .sorted(Comparator.comparingDouble(ImageResult::confidence).reversed())
                .toList();
        List<Point> points = new ArrayList<>();
        int correct = 0;
        for (int i = 0; i < sorted.size(); i++) {
            correct += sorted.get(i).isCorrect() ? 1 : 0;
            double confidence = sorted.get(i).confidence();
            boolean isLastOfConfidence =
                    i == sorted.size() - 1 || sorted.get(i + 1).confidence() < confidence;
            if (isLastOfConfidence) {
                points.add(new Point(confidence, (i + 1) / (double) sorted.size(), i + 1, correct));
            }
        }
        return new CoverageCurve(sorted.size(), points);
    }

    /**
     * Returns the first point that covers at least this share of the images; empty without images.
     *
     * @param coverage 0..1
     */
    public Optional<Point> at(double coverage) {
        return points.stream().filter(point -> point.coverage() >= coverage).findFirst();
    }

    /** Returns about {@code count} points, evenly spread over the coverage, with the first and the last. */
    public List<Point> sampled(int count) {
        List<Point> sampled = new ArrayList<>();
        double next = 0;
        for (Point point : points) {
            if (point.coverage() >= next || point.answered() == total) {
                sampled.add(point);
                next = point.coverage() + 1.0 / count;
            }
        }
        return sampled;
    }
}
