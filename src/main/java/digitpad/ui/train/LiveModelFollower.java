package digitpad.ui.train;

import digitpad.model.Model;
import digitpad.training.TrainingRun;
import digitpad.ui.ActiveModel;
import digitpad.ui.LatestValue;
import java.util.concurrent.Executor;

/** Lets the pad answer with the network in training, while that is wished. Belongs to the window's thread. */
final class LiveModelFollower {
    private final ActiveModel active;
    private final LatestValue<Model> latest;
    private TrainingRun run;

    LiveModelFollower(ActiveModel active, Executor window) {
        this.active = active;
        latest = new LatestValue<>(window, this::follow);
        active.followsTrainingProperty().subscribe(this::update);
    }

    /** A training has begun. */
    void begin(TrainingRun begun) {
        run = begun;
        update();
    }

    /** It has ended. */
    void end() {
        run = null;
        active.stopFollowing();
    }

    private void update() {
        if (run == null) {
            return;
        }
        if (active.followsTrainingProperty().get()) {
            run.setViewer(latest::offer);
        } else {
            run.clearViewer();
        }
    }

    private void follow(Model learning) {
        // The run may have ended since.
        if (run != null) {
            active.follow(learning);
        }
    }
}
