package digitpad.training.finetune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import digitpad.owndigits.OwnDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnDigitSplitTest {
    @Test
    void oneInFiveIsHeldOut() {
        OwnDigitSplit split = OwnDigitSplit.of(MirroredDigits.of(40, 1), 1);
        assertEquals(8, split.heldOut().size());
        assertEquals(32, split.training().size());
        assertEquals(
                4, split.heldOut().stream().filter(digit -> digit.label() == 3).count());
        assertNotEquals(split, OwnDigitSplit.of(MirroredDigits.of(40, 1), 2), "another seed");
        assertEquals(split, OwnDigitSplit.of(MirroredDigits.of(40, 1), 1));
    }

    @Test
    void fewerThanFive_areAllTrainedOn() {
        assertEquals(List.of(), OwnDigitSplit.of(MirroredDigits.of(4, 1), 1).heldOut());
        assertEquals(1, OwnDigitSplit.of(MirroredDigits.of(5, 1), 1).heldOut().size());
    }

    @Test
    void onlyDigitOfALabel_isNeverHeldOut() {
        List<OwnDigit> all = MirroredDigits.of(10, 1);
        List<OwnDigit> single = new ArrayList<>();
        IntStream.range(0, 10).forEach(label -> single.add(all.get(label).withLabel(label)));
        assertEquals(List.of(), OwnDigitSplit.of(single, 1).heldOut());
        List<OwnDigit> pairs = new ArrayList<>(single);
        single.forEach(digit -> pairs.add(digit.withLabel(digit.label())));
        OwnDigitSplit split = OwnDigitSplit.of(pairs, 1);
        assertEquals(4, split.heldOut().size());
        assertEquals(
                10, split.training().stream().map(OwnDigit::label).distinct().count());
    }
}
