package digitpad.training.finetune;

import digitpad.owndigits.OwnDigit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Own digits, split into those to train on and those that are held out to measure whether new digits are read better.
 *
 * @param training at least one
 * @param heldOut may be empty
 */
public record OwnDigitSplit(List<OwnDigit> training, List<OwnDigit> heldOut) {
    /** One digit in so many is held out. */
    static final int HELD_OUT_EVERY = 5;

    public OwnDigitSplit {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * Holds out one digit in five, of all labels alike, but never the only digit of a label. With fewer than five
     * digits, holds out none.
     *
     * @param digits at least one
     * @param seed decides which digits are held out
     */
    static OwnDigitSplit of(List<OwnDigit> digits, long seed) {
        List<OwnDigit> training = new ArrayList<>();
        List<OwnDigit> heldOut = new ArrayList<>();
        Random random = new Random(seed);
        int eligible = 0;
        for (int label = 0; label <= OwnDigit.MAX_LABEL; label++) {
            int wanted = label;
            List<OwnDigit> ofLabel = new ArrayList<>(
                    digits.stream().filter(digit -> digit.label() == wanted).toList());
            Collections.shuffle(ofLabel, random);
            for (OwnDigit digit : ofLabel) {
                // Counting on from label to label holds out one in five, even if no label has five digits.
                boolean hold = ofLabel.size() > 1 && ++eligible % HELD_OUT_EVERY == 0;
                (hold ? heldOut : training).add(digit);
            }
        }
        return new OwnDigitSplit(training, heldOut);
    }
}
