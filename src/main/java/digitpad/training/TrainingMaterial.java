package digitpad.training;

import digitpad.ink.LabeledInk;
import digitpad.mnist.LabeledImages;
import digitpad.mnist.MnistData;
import java.util.ArrayList;
import java.util.List;

/**
 * What a training learns from.
 *
 * @param digits images, of which some are held out to validate and some to test
 * @param ink strokes learned besides; may be empty
 * @param pictures images learned besides, in the same share of each batch as the strokes; may be empty
 * @param sources where strokes and pictures come from, as reports call it
 */
public record TrainingMaterial(MnistData digits, List<LabeledInk> ink, LabeledImages pictures, List<String> sources) {
    public TrainingMaterial {
        ink = List.copyOf(ink);
        sources = List.copyOf(sources);
    }

    /** Images alone. */
    public static TrainingMaterial of(MnistData digits) {
        return new TrainingMaterial(digits, List.of(), LabeledImages.none(), List.of());
    }

    /** The same with more strokes. */
    public TrainingMaterial and(List<LabeledInk> more, String source) {
        return new TrainingMaterial(digits, joined(ink, more), pictures, joined(sources, List.of(source)));
    }

    /** The same with the digits the user drew and named. */
    public TrainingMaterial and(OwnSamples own, String source) {
        return new TrainingMaterial(
                digits, joined(ink, own.ink()), pictures.and(own.pictures()), joined(sources, List.of(source)));
    }

    /** How many digits there are besides the images of the data set. */
    public int besides() {
        return ink.size() + pictures.count();
    }

    /** What to call it in reports. */
    public String name() {
        return String.join(" + ", joined(List.of(digits.name()), sources));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
