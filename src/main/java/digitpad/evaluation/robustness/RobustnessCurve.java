package digitpad.evaluation.robustness;

import digitpad.evaluation.score.Proportion;
import java.util.List;

/**
 * Accuracy against the strength of one disturbance.
 *
 * @param points in ascending order of strength; the first one is that of the unchanged images
 */
public record RobustnessCurve(Disturbance disturbance, List<Point> points) {
    public RobustnessCurve {
        points = List.copyOf(points);
    }

    /**
     * The accuracy at one strength.
     *
     * @param strength in the unit of the disturbance; 0 for unchanged images
     */
    public record Point(double strength, Proportion accuracy) {}
}
