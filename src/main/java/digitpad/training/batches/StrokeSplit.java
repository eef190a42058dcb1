package digitpad.training.batches;

import digitpad.dataset.Split;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.LabeledInk;
import digitpad.ink.Sheet;
import digitpad.training.plan.TrainingPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Digits of stroke files, split by their writers. The evidence threshold must hold for the hands of people whom the
 * network has never seen, so all digits of a writer are on one side.
 *
 * @param training digits that the network is trained on
 * @param validation digits from which the evidence threshold is chosen; the network is never trained on them
 */
public record StrokeSplit(List<LabeledInk> training, List<LabeledInk> validation) {
    public StrokeSplit {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /**
     * Holds out the same share of the writers as the plan holds out of the images, spread evenly over their sorted
     * names. Nothing is held out if the plan has no non-digits, because it then needs no evidence threshold, or if
     * there are too few writers.
     *
     * @param digits digits without a writer's name are never held out
     */
    public static StrokeSplit of(List<LabeledInk> digits, TrainingPlan plan) {
        int every = Math.max(2, Math.round(Split.MNIST_IMAGES / (float) plan.validationImages()));
        Set<String> heldOut = plan.mixture().nonDigitShare() > 0 ? everyNth(writers(digits), every) : Set.of();
        return new StrokeSplit(
                digits.stream()
                        .filter(digit -> !heldOut.contains(digit.writer()))
                        .toList(),
                digits.stream()
                        .filter(digit -> heldOut.contains(digit.writer()))
                        .toList());
    }

    private static List<String> writers(List<LabeledInk> digits) {
        return digits.stream()
                .map(LabeledInk::writer)
                .filter(writer -> !writer.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the middle one of each {@code n} names. */
    private static Set<String> everyNth(List<String> names, int n) {
        Set<String> chosen = new HashSet<>();
        for (int i = n / 2; i < names.size(); i += n) {
            chosen.add(names.get(i));
        }
        return chosen;
    }

    /** Returns the images of the held-out digits, normalized like strokes drawn on the pad. */
    public List<DigitImage> validationImages() {
        return validation.stream()
                .map(digit -> InkNormalizer.normalize(new Sheet(Optional.empty(), digit.ink()), StrokeWidth.LIKE_MNIST))
                .toList();
    }
}
