package digitpad.ui.inside.side;

import digitpad.explanation.Counterfactual;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;

/** Says what the network makes of a drawing, and would make of it without some of its pieces. */
final class CounterfactualText {
    private static final Messages TEXT = Messages.of(CounterfactualText.class);

    private CounterfactualText() {}

    /** What it makes of the whole drawing. */
    static String ofWholeDrawing(Counterfactual change) {
        return TEXT.get(
                change.before().isDigitLike() ? "mind.question" : "mind.question.nodigit",
                change.digit(),
                change.runnerUp(),
                Percent.of(change.before().probability(change.runnerUp())));
    }

    /** What it would make of it without the pieces of one of the options of {@code change}. */
    static String of(Counterfactual change, Counterfactual.Erasure option) {
        Prediction after = option.after();
        int pieces = option.pieces().size();
        if (!after.isDigitLike()) {
            return TEXT.get("mind.nodigit", pieces, after.digit(), Percent.of(after.confidence()));
        }
        return after.digit() != change.digit()
                ? TEXT.get("mind.changes", pieces, after.digit(), Percent.of(after.confidence()))
                : TEXT.get(
                        "mind.stays",
                        pieces,
                        change.digit(),
                        Percent.of(after.confidence()),
                        change.runnerUp(),
                        Percent.of(after.probability(change.runnerUp())));
    }
}
