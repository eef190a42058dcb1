package digitpad.recognition;

import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.InferenceNetwork;
import digitpad.model.Calibration;
import digitpad.model.Model;
import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Chooses a {@link Calibration} by digits that the network did not learn from. */
public final class Calibrator {
    /** The share of held-out digits that may look too little like a digit: half of what users would put up with. */
    static final double REJECTED_SHARE = 0.005;

    /** Temperatures looked at, as natural logarithms: from a tenth to ten. */
    private static final double WIDEST = Math.log(10);

    /** Fewer held-out digits than this say too little of what is rare: a wrong answer, a digit like no other. */
    static final int MIN_DIGITS = 1_000;

    private static final double PRECISION = 1e-6;
    private static final int MOST_TRIES = 200;

    private Calibrator() {}

    /**
     * The temperature with the least cross-entropy on the held-out digits, and the evidence that all but
     * {@value #REJECTED_SHARE} of them have. Only a network that was also shown what is no digit can tell by its evidence:
     * others are left without a least one. Fewer than {@value #MIN_DIGITS} held-out digits leave everything as it is.
     *
     * @param engine computes the model
     * @param model whose parameters are calibrated; its own calibration is passed over
     * @param heldOut digits that the training has not seen
     */
    public static Calibration calibrate(Engine engine, Model model, LabeledImages heldOut) {
        if (heldOut.count() < MIN_DIGITS) {
            return Calibration.NONE;
        }
        List<float[]> logits = logits(engine, model, heldOut);
        boolean doubts = model.info().training().recipe().mixture().nonDigitShare() > 0;
        return new Calibration(
                temperature(logits, heldOut), doubts ? leastEvidence(logits) : Calibration.NONE.evidenceThreshold());
    }

    private static List<float[]> logits(Engine engine, Model model, LabeledImages images) {
        try (InferenceNetwork network = engine.inferenceNetwork(model.info().architecture(), model.parameters())) {
            return new DigitReader(network, model.info().architecture().outputs()).logits(images.images());
        }
    }

    private static double temperature(List<float[]> logits, LabeledImages heldOut) {
        if (allRight(logits, heldOut)) {
            // Without a single error the more certain answer is always the better one, and no temperature the best.
            return Calibration.NONE.temperature();
        }
        var best = new BrentOptimizer(PRECISION, PRECISION)
                .optimize(
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(log -> crossEntropy(logits, heldOut, Math.exp(log))),
                        new SearchInterval(-WIDEST, WIDEST, 0),
                        new MaxEval(MOST_TRIES));
        return Math.exp(best.getPoint());
    }

    private static double crossEntropy(List<float[]> logits, LabeledImages heldOut, double temperature) {
        double sum = 0;
        for (int i = 0; i < logits.size(); i++) {
            sum += Logits.crossEntropy(logits.get(i), heldOut.label(i), temperature);
        }
        return sum / logits.size();
    }

    private static boolean allRight(List<float[]> logits, LabeledImages heldOut) {
        for (int i = 0; i < logits.size(); i++) {
            if (Logits.argMax(logits.get(i)) != heldOut.label(i)) {
                return false;
            }
        }
        return true;
    }

    private static double leastEvidence(List<float[]> logits) {
        double[] evidence =
                logits.stream().mapToDouble(Logits::evidence).sorted().toArray();
        return evidence[(int) (REJECTED_SHARE * evidence.length)];
    }
}
