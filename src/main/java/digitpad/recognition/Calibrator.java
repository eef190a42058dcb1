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
     * The share of held-out digits that the evidence threshold rejects: half of the share that users would tolerate.
     */
    static final double REJECTED_SHARE = 0.005;

    /** Natural logarithm of the highest temperature that is tried; the lowest is its inverse. */
    private static final double MAX_LOG_TEMPERATURE = Math.log(10);

    /** With fewer held-out digits, rare cases such as errors and low evidence cannot be estimated. */
    static final int MIN_DIGITS = 1_000;

    private static final double PRECISION = 1e-6;
    private static final int MAX_EVALUATIONS = 200;

    private Calibrator() {}

    /**
     * Returns the temperature with the lowest cross-entropy on the held-out digits, and the evidence threshold that
     * rejects {@value #REJECTED_SHARE} of them. The threshold is set only for networks that were also trained on
     * non-digits, because the evidence of other networks says nothing about non-digits. With fewer than
     * {@value #MIN_DIGITS} held-out digits, returns {@link Calibration#NONE}.
     *
     * @param engine runs the model
     * @param model to be calibrated; its current calibration is ignored
     * @param heldOut digits that the model was not trained on
     */
    public static Calibration calibrate(Engine engine, Model model, LabeledImages heldOut) {
        return calibrate(engine, model, heldOut, () -> false);
    }

    /** Returns the same, or {@link Calibration#NONE} as soon as {@code canceled} returns true. */
    public static Calibration calibrate(Engine engine, Model model, LabeledImages heldOut, BooleanSupplier canceled) {
        if (heldOut.count() < MIN_DIGITS) {
            return Calibration.NONE;
        }
        return logits(engine, model, heldOut, canceled)
                .map(logits -> calibration(logits, model, heldOut))
                .orElse(Calibration.NONE);
    }

    private static Calibration calibration(List<float[]> logits, Model model, LabeledImages heldOut) {
        boolean sawNonDigits = model.info().training().recipe().mixture().nonDigitShare() > 0;
        return new Calibration(
                temperature(logits, heldOut),
                sawNonDigits ? evidenceThreshold(logits) : Calibration.NONE.evidenceThreshold());
    }

    private static Optional<List<float[]>> logits(
            Engine engine, Model model, LabeledImages images, BooleanSupplier canceled) {
        try (InferenceNetwork network = engine.inferenceNetwork(model.info().architecture(), model.parameters())) {
            return new DigitReader(network, model.info().architecture().outputs()).logits(images.images(), canceled);
        }
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
