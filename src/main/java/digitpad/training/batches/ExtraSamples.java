package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.ink.LabeledInk;
import java.util.List;

/**
 * Labeled digits to train on in addition to the images of the dataset.
 *
 * @param ink digits drawn as strokes
 * @param pictures digits taken from pictures
 * @param source their name in reports
 * @param unusable one message for each digit that cannot be used
 */
public record ExtraSamples(List<LabeledInk> ink, LabeledImages pictures, String source, List<String> unusable) {
    public ExtraSamples {
        ink = List.copyOf(ink);
        unusable = List.copyOf(unusable);
    }

    /** Returns strokes that can all be used. */
    public static ExtraSamples of(List<LabeledInk> ink, String source) {
        return new ExtraSamples(ink, LabeledImages.empty(), source, List.of());
    }

    /** Returns the number of usable digits. */
    public int count() {
        return ink.size() + pictures.count();
    }
}
