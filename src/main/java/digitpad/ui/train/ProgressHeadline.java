package digitpad.ui.train;

import digitpad.text.Messages;
import java.util.Optional;

/** The headline of the current run, or of the last one: how far it is, and its result once it has ended. */
final class ProgressHeadline {
    private static final Messages TEXT = Messages.of(ProgressHeadline.class);

    private ProgressHeadline() {}

    /**
     * Returns the headline.
     *
     * @param outcome the outcome of the run; empty while it is in progress
     */
    static String of(RunPhase phase, RunProgressModel.Progress progress, Optional<RunOutcome> outcome) {
        return switch (phase) {
            case PAUSED -> TEXT.get("progress.paused", progress.step(), progress.steps());
            case STARTING -> TEXT.get("progress.starting");
            case IDLE -> outcome.map(ended -> result(ended, progress)).orElseGet(() -> steps(progress));
            case TRAINING, PAUSING -> steps(progress);
            case STOPPING -> TEXT.get("progress.stopping", progress.step());
            case SCORING -> TEXT.get("progress.scoring");
            case SAVING -> TEXT.get("progress.saving");
        };
    }

    private static String steps(RunProgressModel.Progress progress) {
        return progress.steps() == 0
                ? TEXT.get("progress.none")
                : TEXT.get("progress.steps", progress.step(), progress.steps());
    }

    private static String result(RunOutcome outcome, RunProgressModel.Progress progress) {
        double accuracy = outcome.model().info().testAccuracy().orElseThrow();
        return outcome.result().complete()
                ? TEXT.get("progress.finished", accuracy)
                : TEXT.get("progress.stopped", progress.step(), progress.steps(), accuracy);
    }
}
