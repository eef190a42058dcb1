package digitpad.training;

import digitpad.network.Optimizer;
import digitpad.text.Messages;
import digitpad.training.plan.TrainingPlan;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Creates the exceptions that end a diverged run, with the message and advice for the user. */
final class DivergenceMessages {
    private static final Messages TEXT = Messages.of(DivergenceMessages.class);

    private final TrainingPlan plan;
    private final Supplier<OptionalInt> soundSteps;

    /** {@code soundSteps}: the step of the last sound checkpoint, if any; asked for only when training has diverged. */
    DivergenceMessages(TrainingPlan plan, Supplier<OptionalInt> soundSteps) {
        this.plan = plan;
        this.soundSteps = soundSteps;
    }

    /**
     * Returns the loss.
     *
     * @throws TrainingDivergedException if it is not finite
     */
    double requireFinite(double loss, int step) {
        if (!Double.isFinite(loss)) {
            throw notFinite(step);
        }
        return loss;
    }

    /** Returns the exception for a loss or parameter that is not finite. */
    TrainingDivergedException notFinite(int step) {
        return exception(TEXT.get("diverged.not-finite", step));
    }

    /** Returns the exception for a network that does no better than guessing, or far worse. */
    TrainingDivergedException lossTooHigh(int step) {
        return exception(TEXT.get("diverged.loss-too-high", step));
    }

    private TrainingDivergedException exception(String problem) {
        String advice = plan.optimizer() == Optimizer.ADADELTA
                ? TEXT.get("diverged.advice.optimizer")
                : TEXT.get(
                        "diverged.advice.rate",
                        BigDecimal.valueOf(plan.learningRate())
                                .stripTrailingZeros()
                                .toPlainString());
        OptionalInt steps = soundSteps.get();
        String checkpointAdvice =
                steps.isPresent() ? " " + TEXT.get("diverged.advice.checkpoint", steps.getAsInt()) : "";
        return new TrainingDivergedException(problem + " " + advice + checkpointAdvice);
    }
}
