package digitpad.training;

import digitpad.network.Optimizer;
import digitpad.text.Messages;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** What is said of a training that has diverged. */
final class Divergence {
    private static final Messages TEXT = Messages.of(Divergence.class);

    private final TrainingPlan plan;

    Divergence(TrainingPlan plan) {
        this.plan = plan;
    }

    /** The loss, or a parameter, is no number any more. */
    Diverged noNumber(int step, OptionalInt kept) {
        return fault(TEXT.get("training.diverged", step), kept);
    }

    /** It answers no better than by guessing, or far worse. */
    Diverged exploded(int step, OptionalInt kept) {
        return fault(TEXT.get("training.exploded", step), kept);
    }

    private Diverged fault(String what, OptionalInt kept) {
        String advice = plan.optimizer() == Optimizer.ADADELTA
                ? TEXT.get("training.advice.optimizer")
                : TEXT.get(
                        "training.advice.rate",
                        BigDecimal.valueOf(plan.learningRate())
                                .stripTrailingZeros()
                                .toPlainString());
        String rest = kept.isPresent() ? " " + TEXT.get("training.advice.kept", kept.getAsInt()) : "";
        return new Diverged(what + " " + advice + rest);
    }
}
