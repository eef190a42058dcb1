package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.ink.LabeledInk;
import digitpad.ink.NonDigitInk;
import digitpad.ink.StrokeSamples;
import java.util.List;

/**
 * Samples to train on in addition to the images of the dataset: labeled digits, and letters and signs as non-digits.
 *
 * @param ink digits drawn as strokes
 * @param nonDigits letters and signs drawn as strokes, none of which may be drawn like a digit
 * @param pictures digits taken from pictures
 * @param source their name in reports
 * @param unusable one message for each digit that cannot be used
 */
public record ExtraSamples(
        List<LabeledInk> ink,
        List<NonDigitInk> nonDigits,
        LabeledImages pictures,
        String source,
        List<String> unusable) {
    public ExtraSamples {
        ink = List.copyOf(ink);
        nonDigits = List.copyOf(nonDigits);
        unusable = List.copyOf(unusable);
    }

    /** Returns the samples of stroke files, without the letters and signs that may be drawn like a digit. */
    public static ExtraSamples of(StrokeSamples samples, String source) {
        List<NonDigitInk> nonDigits = samples.nonDigits().stream()
                .filter(sample -> !sample.isAmbiguous())
                .toList();
        return new ExtraSamples(samples.digits(), nonDigits, LabeledImages.empty(), source, List.of());
    }

    /** Returns digits of strokes. */
    public static ExtraSamples of(List<LabeledInk> ink, String source) {
        return of(new StrokeSamples(ink, List.of()), source);
    }

    /** Returns the number of usable digits. */
    public int count() {
        return ink.size() + pictures.count();
    }
}
