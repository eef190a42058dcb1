package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Mixture;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.Stroke;
import digitpad.network.Preset;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StrokeSplitTest {
    private static final TrainingPlan WITH_NON_DIGITS =
            TrainingPlan.of(Preset.QUICK).withMixture(Mixture.WITH_NON_DIGITS);

    @Test
    void ofSixtyWriters_everyTwelfthIsHeldOut() {
        List<LabeledInk> digits = digits(60);
        StrokeSplit split = StrokeSplit.of(digits, WITH_NON_DIGITS);
        assertEquals(Set.of("w06", "w18", "w30", "w42", "w54"), writers(split.validation()));
        assertEquals(55, writers(split.training()).size());
        assertEquals(digits.size(), split.training().size() + split.validation().size());
        assertEquals(10, split.validationImages().size());
    }

    @Test
    void moreValidationImages_holdOutMoreWriters() {
        StrokeSplit split = StrokeSplit.of(digits(60), WITH_NON_DIGITS.withValidationImages(20_000));
        assertEquals(20, writers(split.validation()).size());
    }

    @Test
    void withoutNeed_nothingIsHeldOut() {
        assertTrue(StrokeSplit.of(digits(6), WITH_NON_DIGITS).validation().isEmpty());
        assertTrue(StrokeSplit.of(digits(60), TrainingPlan.of(Preset.QUICK).withMixture(Mixture.DIGITS_ONLY))
                .validation()
                .isEmpty());
        List<LabeledInk> unnamed = digits(60).stream()
                .map(digit -> new LabeledInk(digit.label(), "", digit.ink()))
                .toList();
        assertEquals(unnamed, StrokeSplit.of(unnamed, WITH_NON_DIGITS).training());
    }

    private static Set<String> writers(List<LabeledInk> digits) {
        return digits.stream().map(LabeledInk::writer).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns two digits of each writer, w00, w01 and so on, in rounds. */
    private static List<LabeledInk> digits(int writers) {
        Ink ink = new Ink(List.of(new Stroke(List.of(new InkPoint(0, 0), new InkPoint(10, 90)), 10)));
        List<LabeledInk> digits = new ArrayList<>();
        for (int i = 0; i < 2 * writers; i++) {
            digits.add(new LabeledInk(1, "w%02d".formatted(i % writers), ink));
        }
        return digits;
    }
}
