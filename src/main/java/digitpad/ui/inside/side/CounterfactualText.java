package digitpad.ui.inside.side;

import digitpad.explanation.Counterfactual;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;

/** Describes what the network reads in a drawing, and what it would read without some pieces of it. */
final class CounterfactualText {
    private static final Messages TEXT = Messages.of(CounterfactualText.class);

    private CounterfactualText() {}

    /** Returns the answer to the whole drawing, and the runner-up. */
    static String ofWholeDrawing(Counterfactual counterfactual) {
        return TEXT.get(
                counterfactual.before().isDigitLike() ? "whatif.question" : "whatif.question.nondigit",
                counterfactual.digit(),
                counterfactual.runnerUp(),
                Percent.of(counterfactual.before().probability(counterfactual.runnerUp())));
    }

    /** Returns the answer to the drawing without the pieces of {@code erasure}. */
    static String of(Counterfactual counterfactual, Counterfactual.Erasure erasure) {
        Prediction after = erasure.after();
        int pieces = erasure.pieces().size();
        if (!after.isDigitLike()) {
            return TEXT.get("whatif.nondigit", pieces, after.digit(), Percent.of(after.confidence()));
        }
        return after.digit() != counterfactual.digit()
                ? TEXT.get("whatif.changed", pieces, after.digit(), Percent.of(after.confidence()))
                : TEXT.get(
                        "whatif.unchanged",
                        pieces,
                        counterfactual.digit(),
                        Percent.of(after.confidence()),
                        counterfactual.runnerUp(),
                        Percent.of(after.probability(counterfactual.runnerUp())));
    }
}
