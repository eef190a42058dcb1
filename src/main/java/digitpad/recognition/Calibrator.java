package digitpad.recognition;

import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.model.Calibration;
import digitpad.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Chooses a {@link Calibration} from held-out digits, which the network was not trained on. */
public final class Calibrator {
    /**
     * The share of held-out digits that the evidence threshold rejects at most: half of the share that users would
     * tolerate.
     */
    static final double REJECTED_SHARE = 0.005;

    /** Natural logarithm of the highest temperature that is tried; the lowest is its inverse. */
    private static final double MAX_LOG_TEMPERATURE = Math.log(10);

    /** With fewer held-out digits, rare cases such as errors and low evidence cannot be estimated. */
    static final int MIN_DIGITS = 1_000;

    /** The same for strokes: about three of them are then rejected. */
    static final int MIN_STROKES = 600;

    private static final double PRECISION = 1e-6;
    private static final int MAX_EVALUATIONS = 200;

    private Calibrator() {}

    /**
     * Returns the temperature with the lowest cross-entropy on the held-out images, and an evidence threshold. Of the
     * held-out images it rejects at most {@value #REJECTED_SHARE}, and of the held-out strokes as well. The threshold
     * is set only for networks that were also trained on non-digits, because the evidence of other networks says
     * nothing about non-digits. With fewer than {@value #MIN_DIGITS} held-out images, returns {@link Calibration#NONE}.
     *
     * @param engine runs the model
     * @param model to be calibrated; its current calibration is ignored
     * @param heldOut digits that the model was not trained on; fewer than {@value #MIN_STROKES} strokes are ignored
     */
    public static Calibration calibrate(Engine engine, Model model, HeldOut heldOut) {
        return calibrate(engine, model, heldOut, () -> false);
    }

    /** Returns the same, or {@link Calibration#NONE} as soon as {@code canceled} returns true. */
    public static Calibration calibrate(Engine engine, Model model, HeldOut heldOut, BooleanSupplier canceled) {
        if (heldOut.images().count() < MIN_DIGITS) {
            return Calibration.NONE;
        }
        try (InferenceNetwork network = engine.inferenceNetwork(model.info().architecture(), model.parameters())) {
            DigitReader reader =
                    new DigitReader(network, model.info().architecture().outputs());
            Optional<List<float[]>> images = reader.logits(heldOut.images().images(), canceled);
            Optional<List<float[]>> strokes = reader.logits(heldOut.strokes(), canceled);
            return images.isPresent() && strokes.isPresent()
                    ? new Calibration(
                            temperature(images.get(), heldOut.images()),
                            evidenceThreshold(model, images.get(), strokes.get()))
                    : Calibration.NONE;
        }
    }

    private static double evidenceThreshold(Model model, List<float[]> images, List<float[]> strokes) {
        if (model.info().training().recipe().mixture().nonDigitShare() == 0) {
            return Calibration.NONE.evidenceThreshold();
        }
        double ofImages = evidenceThreshold(images);
        return strokes.size() < MIN_STROKES ? ofImages : Math.min(ofImages, evidenceThreshold(strokes));
    }

    private static double temperature(List<float[]> logits, LabeledImages heldOut) {
        if (areAllCorrect(logits, heldOut)) {
            // Without errors, more certainty always lowers the cross-entropy, so there is no best temperature.
            return Calibration.NONE.temperature();
        }
        var best = new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(log -> crossEntropy(logits, heldOut, Math.exp(log))),
                        new SearchInterval(-MAX_LOG_TEMPERATURE, MAX_LOG_TEMPERATURE, 0),
                        new MaxEval(MAX_EVALUATIONS));
        return Math.exp(best.getPoint());
    }

    private static double crossEntropy(List<float[]> logits, LabeledImages heldOut, double temperature) {
        double sum = 0;
        for (int i = 0; i < logits.size(); i++) {
            sum += Logits.crossEntropy(logits.get(i), heldOut.label(i), temperature);
        }
        return sum / logits.size();
    }

    private static boolean areAllCorrect(List<float[]> logits, LabeledImages heldOut) {
        for (int i = 0; i < logits.size(); i++) {
            if (Logits.argMax(logits.get(i)) != heldOut.label(i)) {
                return false;
            }
        }
        return true;
    }

    private static double evidenceThreshold(List<float[]> logits) {
        double[] evidence =
                logits.stream().mapToDouble(Logits::evidence).sorted().toArray();
        return evidence[(int) (REJECTED_SHARE * evidence.length)];
    }
}
