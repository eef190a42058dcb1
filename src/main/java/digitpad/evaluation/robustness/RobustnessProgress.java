package digitpad.evaluation.robustness;

import java.util.List;

/**
 * News of a running robustness test.
 *
 * @param disturbance that is being tested
 * @param strength that is being tested, 0 for the unchanged images
 * @param done number of images that were read so far
 * @param total number of images to read
 * @param curves so far; the last may lack points
 */
public record RobustnessProgress(
        Disturbance disturbance, double strength, int done, int total, List<RobustnessCurve> curves) {
    public RobustnessProgress {
        curves = List.copyOf(curves);
    }
}
