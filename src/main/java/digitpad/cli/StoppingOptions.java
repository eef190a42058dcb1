package digitpad.cli;

import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.EarlyStopping;
import picocli.CommandLine.Option;

/** The options that say what ends a training early. */
final class StoppingOptions {
    private static final Messages TEXT = Messages.of(StoppingOptions.class);

    @Option(names = "--target-accuracy", paramLabel = "X", descriptionKey = "train.target")
    private Double target;

    @Option(names = "--patience", paramLabel = "N", descriptionKey = "train.patience")
    private Integer patience;

    @Option(names = "--max-minutes", paramLabel = "X", descriptionKey = "train.minutes")
    private Double minutes;

    /**
     * The conditions.
     *
     * @throws UserException if a value cannot be used
     */
    EarlyStopping conditions() {
        if (target != null && !(target > 0 && target <= 1)) {
            throw new UserException(TEXT.get("train.target.wrong", target.toString()));
        }
        if (patience != null && (patience < 1 || patience > EarlyStopping.MOST_PATIENCE)) {
            throw new UserException(TEXT.get("train.range", "--patience", patience, EarlyStopping.MOST_PATIENCE));
        }
        if (minutes != null && !(minutes > 0 && minutes <= EarlyStopping.MOST_MINUTES)) {
            throw new UserException(TEXT.get("train.minutes.wrong", minutes.toString(), EarlyStopping.MOST_MINUTES));
        }
        return new EarlyStopping(target, patience, minutes);
    }
}
