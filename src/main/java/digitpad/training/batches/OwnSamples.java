package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.LabeledInk;
import digitpad.owndigits.OwnDigit;
import java.util.ArrayList;
import java.util.List;

/** Makes training samples from the user's own labeled digits. */
final class OwnSamples {
    private static final String WRITER = "own";
    private static final float FULL_INK = 255;

    private OwnSamples() {}

    /**
     * Returns the samples of the digits. A digit with an image (drawn on a picture) is used as the image that the
     * network saw, any other as strokes.
     *
     * @param unusable one message for each further digit that cannot be used
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
        return new ExtraSamples(ink, List.of(), LabeledImages.of(pixels, labels), source, unusable);
    }
}
