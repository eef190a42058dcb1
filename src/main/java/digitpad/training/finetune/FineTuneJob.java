package digitpad.training.finetune;

import digitpad.dataset.MnistData;
import digitpad.model.Model;
import digitpad.owndigits.OwnDigit;
import java.util.List;

/**
 * What to fine-tune.
 *
 * @param model stays as it is; its parameters are the starting point
 * @param data whose training images are mixed with the own digits
 * @param digits the user's own digits, at least one
 */
public record FineTuneJob(Model model, MnistData data, List<OwnDigit> digits, FineTuneSettings settings) {
    public FineTuneJob {
        digits = List.copyOf(digits);
    }
}
