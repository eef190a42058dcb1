package digitpad.training;

import digitpad.engine.Engine;

/** Keeps the training thread to one core while that is asked for. Belongs to that thread. */
final class CoreLimiter implements AutoCloseable {
    private final Engine engine;
    private final TrainingRun run;
    private boolean applyCoreLimit;

    CoreLimiter(Engine engine, TrainingRun run) {
        this.engine = engine;
        this.run = run;
    }

    /** Takes up what is asked for now; whether that is one core. */
    boolean applyCoreLimit() {
        if (run.usesOneCore() != applyCoreLimit) {
            applyCoreLimit = run.usesOneCore();
            engine.useOneCore(applyCoreLimit);
        }
        return applyCoreLimit;
    }

    /** Gives back all cores. */
    @Override
    public void close() {
        if (applyCoreLimit) {
            applyCoreLimit = false;
            engine.useOneCore(false);
        }
    }
}
