package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Scores images slice by slice, so that who waits for something more urgent is not kept waiting. */
final class Scorer {
    /** Images between two looks at what is wanted: on two cores, some 50 ms of the tutorial's network. */
    private static final int SLICE = 250;

    private final Function<List<DigitImage>, int[]> reader;

    /** {@code reader}: which digit each image is read as. */
    Scorer(Function<List<DigitImage>, int[]> reader) {
        this.reader = reader;
    }

    /** Which share of the images is read right, 0..1. */
    double accuracy(LabeledImages images) {
        return accuracy(images, () -> false).orElseThrow();
    }

    /** The same; nothing as soon as {@code overtaken} says that something is more urgent. */
    OptionalDouble accuracy(LabeledImages images, BooleanSupplier overtaken) {
        int correct = 0;
        for (int from = 0; from < images.count(); from += SLICE) {
            if (overtaken.getAsBoolean()) {
                return OptionalDouble.empty();
            }
            LabeledImages slice = images.range(from, Math.min(images.count(), from + SLICE));
            int[] read = reader.apply(slice.images());
            for (int i = 0; i < read.length; i++) {
                correct += read[i] == slice.label(i) ? 1 : 0;
            }
        }
        return OptionalDouble.of(correct / (double) images.count());
    }
}
