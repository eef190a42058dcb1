package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.ink.LabeledInk;
import java.util.List;

/**
 * Digits that a training learns besides the images of the data set, as they were read.
 *
 * @param ink those that are strokes
 * @param pictures those that are images
 * @param source where they come from, as reports call it
 * @param unusable one sentence for each that cannot be used
 */
public record ExtraSamples(List<LabeledInk> ink, LabeledImages pictures, String source, List<String> unusable) {
    public ExtraSamples {
        ink = List.copyOf(ink);
        unusable = List.copyOf(unusable);
    }

    /** Strokes that can all be used. */
    public static ExtraSamples of(List<LabeledInk> ink, String source) {
        return new ExtraSamples(ink, LabeledImages.empty(), source, List.of());
    }

    /** How many can be used. */
    public int count() {
        return ink.size() + pictures.count();
    }
}
