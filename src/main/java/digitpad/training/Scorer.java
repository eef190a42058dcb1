package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Computes the accuracy on images, slice by slice, so that it can be canceled for something more urgent. */
public final class Scorer {
    /** Images between two checks for cancellation: about 50 ms with the tutorial network on two cores. */
    private static final int SLICE = 250;

    private final Function<List<DigitImage>, int[]> reader;

    /** {@code reader} returns the digit that each image is read as. */
    public Scorer(Function<List<DigitImage>, int[]> reader) {
        this.reader = reader;
    }

    /** Returns the fraction of images that are read correctly, 0..1. */
    double accuracy(LabeledImages images) {
        return accuracy(images, () -> false).orElseThrow();
    }

    /** Returns the same, or empty as soon as {@code canceled} returns true. */
    OptionalDouble accuracy(LabeledImages images, BooleanSupplier canceled) {
        OptionalInt correct = correct(images, canceled);
        return correct.isPresent()
                ? OptionalDouble.of(correct.getAsInt() / (double) images.count())
                : OptionalDouble.empty();
    }

    /** Returns the number of images that are read correctly, or empty as soon as {@code canceled} returns true. */
    public OptionalInt correct(LabeledImages images, BooleanSupplier canceled) {
        int correct = 0;
        for (int from = 0; from < images.count(); from += SLICE) {
            if (canceled.getAsBoolean()) {
                return OptionalInt.empty();
            }
            LabeledImages slice = images.range(from, Math.min(images.count(), from + SLICE));
            int[] read = reader.apply(slice.images());
            for (int i = 0; i < read.length; i++) {
                correct += read[i] == slice.label(i) ? 1 : 0;
            }
        }
        return OptionalInt.of(correct);
    }
}
