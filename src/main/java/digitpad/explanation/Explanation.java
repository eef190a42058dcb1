package digitpad.explanation;

import java.util.List;
import java.util.Optional;

/**
 * What takes the network many readings to find out about an image, found once the pen rests.
 *
 * @param inspection the inspection that it goes with
 * @param occlusion saliency by occlusion, for each of the ten digits
 * @param counterfactual what would change its mind; nothing if there is no ink that could be erased in part
 */
public record Explanation(Inspection inspection, List<Saliency> occlusion, Optional<Counterfactual> counterfactual) {
    public Explanation {
        occlusion = List.copyOf(occlusion);
    }
}
