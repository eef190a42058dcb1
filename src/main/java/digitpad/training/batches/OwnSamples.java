package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.LabeledInk;
import digitpad.owndigits.OwnDigit;
import java.util.ArrayList;
import java.util.List;

/**
 * The digits that the user drew and named, as a training takes them.
 *
 * @param ink those that are strokes alone
 * @param pictures those that were drawn on a picture, as the network saw them
 */
public record OwnSamples(List<LabeledInk> ink, LabeledImages pictures) {
    private static final String WRITER = "own";
    private static final float FULL_INK = 255;

    /** Sorts the digits. */
    public static OwnSamples of(List<OwnDigit> digits) {
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
        return new OwnSamples(List.copyOf(ink), LabeledImages.of(pixels, labels));
    }
}
