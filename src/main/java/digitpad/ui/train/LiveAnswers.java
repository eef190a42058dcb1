package digitpad.ui.train;

import digitpad.model.Model;
import digitpad.training.TrainingRun;
import digitpad.ui.ActiveModel;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Lets the pad answer with the network in training, while that is wished. Belongs to the window's thread. */
final class LiveAnswers {
    private final ActiveModel active;
    private final Executor window;
    /** What was learned last and is not shown yet: the training must not fill the window's queue. */
    private final AtomicReference<Model> latest = new AtomicReference<>();

    private TrainingRun run;

    LiveAnswers(ActiveModel active, Executor window) {
        this.active = active;
        this.window = window;
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
        active.endFollowing();
    }

    private void update() {
        if (run == null) {
            return;
        }
        if (active.followsTrainingProperty().get()) {
            run.show(this::offer);
        } else {
            run.hide();
        }
    }

    /** On the training thread. */
    private void offer(Model learning) {
        if (latest.getAndSet(learning) == null) {
            window.execute(this::take);
        }
    }

    private void take() {
        Model learning = latest.getAndSet(null);
        if (run != null && learning != null) {
            active.follow(learning);
        }
    }
}
