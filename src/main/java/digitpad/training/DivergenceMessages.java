package digitpad.training;

import digitpad.network.Optimizer;
import digitpad.text.Messages;
import digitpad.training.plan.TrainingPlan;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What is said of a training that has diverged. */
final class DivergenceMessages {
    private static final Messages TEXT = Messages.of(DivergenceMessages.class);

    private final TrainingPlan plan;
    private final Supplier<OptionalInt> stepsKept;

    /** {@code stepsKept}: up to which step the training is saved and was sound, asked for when it has diverged. */
    DivergenceMessages(TrainingPlan plan, Supplier<OptionalInt> stepsKept) {
        this.plan = plan;
        this.stepsKept = stepsKept;
    }

    /**
     * Returns the loss.
     *
     * @throws TrainingDivergedException if it is no number
     */
    double requireFinite(double loss, int step) {
        if (!Double.isFinite(loss)) {
            throw notFinite(step);
        }
        return loss;
    }

    /** The loss, or a parameter, is no number any more. */
    TrainingDivergedException notFinite(int step) {
        return fault(TEXT.get("training.diverged", step));
    }

    /** It answers no better than by guessing, or far worse. */
    TrainingDivergedException lossTooHigh(int step) {
        return fault(TEXT.get("training.exploded", step));
    }

    private TrainingDivergedException fault(String what) {
        String advice = plan.optimizer() == Optimizer.ADADELTA
                ? TEXT.get("training.advice.optimizer")
                : TEXT.get(
                        "training.advice.rate",
                        BigDecimal.valueOf(plan.learningRate())
                                .stripTrailingZeros()
                                .toPlainString());
        OptionalInt kept = stepsKept.get();
        String rest = kept.isPresent() ? " " + TEXT.get("training.advice.kept", kept.getAsInt()) : "";
        return new TrainingDivergedException(what + " " + advice + rest);
    }
}
