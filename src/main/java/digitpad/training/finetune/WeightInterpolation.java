package digitpad.training.finetune;

import digitpad.image.DigitImage;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.owndigits.OwnDigit;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import digitpad.training.TrainedNetwork;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Draws a fine-tuned network back toward the one it was before, as far as it still reads the own digits. A network
 * between the two keeps nearly all that the former one could read, also what fine-tuning does not test, such as the
 * strokes of other people (Wortsman et al., Robust Fine-Tuning of Zero-Shot Models, 2022).
 */
final class WeightInterpolation {
    /** The shares of the fine-tuned network that are tried, smallest first. */
    private static final double[] SHARES = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private final FloatBuffer former;
    private final float[] tuned;
    private final Calibration calibration;

    /** {@code network} was fine-tuned from {@code source}. */
    WeightInterpolation(Model source, TrainedNetwork network) {
        former = source.parameters();
        FloatBuffer now = network.parameters();
        tuned = new float[now.remaining()];
        now.get(tuned);
        calibration = source.info().calibration();
    }

    /** Gives the network the smallest share that reads as many of the digits as the fine-tuned network does. */
    void apply(TrainedNetwork network, List<OwnDigit> digits) {
        List<DigitImage> images = digits.stream().map(OwnDigit::networkInput).toList();
        int goal = read(network, images, digits);
        for (double share : SHARES) {
            network.setParameters(FloatBuffer.wrap(interpolated(share)));
            if (read(network, images, digits) >= goal) {
                return;
            }
        }
        network.setParameters(FloatBuffer.wrap(tuned));
    }

    private float[] interpolated(double share) {
        float[] values = new float[tuned.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((1 - share) * former.get(i) + share * tuned[i]);
        }
        return values;
    }

    /** Returns how many digits are read correctly and not taken for non-digits. */
    private int read(TrainedNetwork network, List<DigitImage> images, List<OwnDigit> digits) {
        List<float[]> logits = network.logits(images);
        int read = 0;
        for (int i = 0; i < digits.size(); i++) {
            Prediction prediction = Logits.prediction(logits.get(i), calibration);
            read += prediction.digit() == digits.get(i).label() && prediction.isDigitLike() ? 1 : 0;
        }
        return read;
    }
}
