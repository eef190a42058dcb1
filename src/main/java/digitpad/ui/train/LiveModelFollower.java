package digitpad.ui.train;

import digitpad.model.Model;
import digitpad.training.TrainingRun;
import digitpad.ui.ActiveModel;
import digitpad.ui.LatestValue;
import java.util.concurrent.Executor;

/** Makes the Draw tab use the network in training while the user wants that. For use on the UI thread only. */
final class LiveModelFollower {
    private final ActiveModel active;
    private final LatestValue<Model> latest;
    private TrainingRun run;

    LiveModelFollower(ActiveModel active, Executor uiThread) {
        this.active = active;
        latest = new LatestValue<>(uiThread, this::follow);
        active.followsTrainingProperty().subscribe(this::update);
    }

    /** Starts to follow a run. */
    void begin(TrainingRun newRun) {
        run = newRun;
        update();
    }

    /** Stops following the run, which has ended. */
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

    private void follow(Model model) {
        // The run may have ended since this model was published.
        if (run != null) {
            active.follow(model);
        }
    }
}
