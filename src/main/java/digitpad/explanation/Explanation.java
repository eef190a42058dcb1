package digitpad.explanation;

import java.util.List;
import java.util.Optional;

/**
 * The results about one image that need many forward passes. They are computed once drawing pauses.
 *
 * @param inspection of the image
 * @param occlusion saliency by occlusion, for each of the ten digits
 * @param counterfactual what would change the prediction; empty if no part of the ink can be erased
 */
public record Explanation(Inspection inspection, List<Saliency> occlusion, Optional<Counterfactual> counterfactual) {
    public Explanation {
        occlusion = List.copyOf(occlusion);
    }
}
