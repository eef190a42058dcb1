package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.LabeledInk;
import digitpad.owndigits.OwnDigit;
import java.util.ArrayList;
import java.util.List;

/** Makes samples of the digits that the user drew and labeled. */
final class OwnSamples {
    private static final String WRITER = "own";
    private static final float FULL_INK = 255;

    private OwnSamples() {}

    /**
     * Sorts the digits: those that were drawn on a picture are learned as the network saw them, all others as strokes.
     *
     * @param unusable one sentence for each other digit, which cannot be used
     */
    static ExtraSamples of(List<OwnDigit> digits, String source, List<String> unusable) {
        List<LabeledInk> ink = new ArrayList<>();
        List<OwnDigit> pictures = new ArrayList<>();
        for (OwnDigit digit : digits) {
            if (digit.image().isPresent()) {
                pictures.add(digit);
            } else {
                ink.add(new LabeledInk(digit.label(), WRITER, digit.ink()));
            }
        }
        byte[] pixels = new byte[pictures.size() * DigitImage.PIXELS];
        byte[] labels = new byte[pictures.size()];
        for (int i = 0; i < labels.length; i++) {
            float[] image = pictures.get(i).image().orElseThrow().toArray();
            for (int j = 0; j < image.length; j++) {
                pixels[i * DigitImage.PIXELS + j] = (byte) Math.round(FULL_INK * image[j]);
            }
            labels[i] = (byte) pictures.get(i).label();
        }
        return new ExtraSamples(ink, LabeledImages.of(pixels, labels), source, unusable);
    }
}
