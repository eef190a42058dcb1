package digitpad.training;

import digitpad.network.Cores;

/** Keeps the training thread to one core while that is asked for. Belongs to that thread. */
final class CoreSwitch implements AutoCloseable {
    private final TrainingRun run;
    private boolean one;

    CoreSwitch(TrainingRun run) {
        this.run = run;
    }

    /** Takes up what is asked for now; whether that is one core. */
    boolean one() {
        if (run.usesOneCore() != one) {
            one = run.usesOneCore();
            Cores.use(one);
        }
        return one;
    }

    /** Gives back all cores. */
    @Override
    public void close() {
        if (one) {
            one = false;
            Cores.use(false);
        }
    }
}
