package digitpad.training;

import digitpad.engine.Engine;

/** Keeps the training thread to one core while that is asked for. Belongs to that thread. */
final class CoreSwitch implements AutoCloseable {
    private final Engine engine;
    private final TrainingRun run;
    private boolean one;

    CoreSwitch(Engine engine, TrainingRun run) {
        this.engine = engine;
        this.run = run;
    }

    /** Takes up what is asked for now; whether that is one core. */
    boolean one() {
        if (run.usesOneCore() != one) {
            one = run.usesOneCore();
            engine.useOneCore(one);
        }
        return one;
    }

    /** Gives back all cores. */
    @Override
    public void close() {
        if (one) {
            one = false;
            engine.useOneCore(false);
        }
    }
}
