package digitpad.evaluation.robustness;

import java.util.List;

/**
 * How the accuracy of a model depends on disturbances.
 *
 * @param model name of the model
 * @param dataset name of the dataset
 * @param images number of images that were changed and read
 * @param seed of the selection of the images and of the changes
 * @param curves one for each disturbance; if it was stopped, the last may lack points, and others are missing
 * @param isComplete whether it was not stopped
 */
public record Robustness(
        String model, String dataset, int images, long seed, List<RobustnessCurve> curves, boolean isComplete) {
    public Robustness {
        curves = List.copyOf(curves);
    }
}
