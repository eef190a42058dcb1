package digitpad.training.finetune;

import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences what fine-tuning has achieved. */
public final class FineTuneText {
    private static final Messages TEXT = Messages.of(FineTuneText.class);
    private static final double MILLIS_PER_SECOND = 1_000;

    private FineTuneText() {}

    /** Returns the figures, before and after, without the verdict. */
    public static List<String> sentences(FineTuneResult result) {
        CorrectCount trained = result.trainedOn();
        CorrectCount validation = result.validation();
        List<String> sentences = new ArrayList<>();
        sentences.add(TEXT.get(
                "result.training",
                result.source(),
                result.model().info().training().stepsDone(),
                trained.total(),
                result.elapsed().toMillis() / MILLIS_PER_SECOND));
        sentences.add(TEXT.get("result.own", trained.total(), trained.before(), trained.after()));
        sentences.add(heldOut(result.heldOut()));
        sentences.add(TEXT.get(
                "result.validation",
                validation.total(),
                result.dataset(),
                validation.accuracyBefore(),
                validation.accuracyAfter()));
        if (result.sourceMayKnowValidation()) {
            sentences.add(TEXT.get("result.validation.known", result.source()));
        }
        result.model().info().testAccuracy().ifPresent(test -> sentences.add(TEXT.get("result.test", test)));
        return sentences;
    }

    private static String heldOut(CorrectCount heldOut) {
        return switch (heldOut.total()) {
            case 0 -> TEXT.get("result.heldout.none");
            case 1 -> TEXT.get("result.heldout.one", heldOut.before(), heldOut.after());
            default -> TEXT.get("result.heldout", heldOut.total(), heldOut.before(), heldOut.after());
        };
    }

    /** Returns why the model should not be used. */
    public static String refusal(FineTuneResult result) {
        return TEXT.get(
                "result.refused",
                result.validation().accuracyBefore(),
                result.validation().accuracyAfter());
    }

    /** Returns what is being done. */
    public static String of(FineTuneProgress progress) {
        return switch (progress.stage()) {
            case SCORING_BEFORE -> TEXT.get("progress.before");
            case TRAINING -> TEXT.get("progress.training", progress.done() + 1, progress.steps());
            case SCORING_AFTER -> TEXT.get("progress.after");
        };
    }
}
