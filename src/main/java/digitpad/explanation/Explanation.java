package digitpad.explanation;

import java.util.List;
import java.util.Optional;

/**
 * What takes the network many readings to find out about an image, found once the pen rests.
 *
 * @param of the inspection that it goes with
 * @param occlusion saliency by occlusion, for each of the ten digits
 * @param mindChange what would change its mind; nothing if there is no ink that could be erased in part
 */
public record Explanation(Inspection of, List<Saliency> occlusion, Optional<MindChange> mindChange) {
    public Explanation {
        occlusion = List.copyOf(occlusion);
    }
}
