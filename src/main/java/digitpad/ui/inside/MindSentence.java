package digitpad.ui.inside;

import digitpad.network.Prediction;
import digitpad.network.inside.MindChange;
import digitpad.text.Messages;

/** Says what the network would make of a drawing without some of its pieces. */
final class MindSentence {
    private static final Messages TEXT = Messages.of(MindSentence.class);

    private MindSentence() {}

    /** For one of the options of {@code change}. */
    static String of(MindChange change, MindChange.Option option) {
        Prediction after = option.after();
        int pieces = option.pieces().size();
        String reading = after.digit() != change.digit()
                ? TEXT.get("mind.changes", pieces, after.digit(), Percent.of(after.confidence()))
                : TEXT.get(
                        "mind.stays",
                        pieces,
                        change.digit(),
                        Percent.of(after.confidence()),
                        change.runnerUp(),
                        Percent.of(after.probability(change.runnerUp())));
        return after.isDigitLike() ? reading : TEXT.get("mind.nodigit", reading);
    }
}
