package digitpad.training;

import digitpad.engine.Engine;

/** Limits training to one core while its run asks for that. Used only by the training thread. */
final class CoreLimiter implements AutoCloseable {
    private final Engine engine;
    private final TrainingRun run;
    private boolean limited;

    CoreLimiter(Engine engine, TrainingRun run) {
        this.engine = engine;
        this.run = run;
    }

    /** Applies the limit that is asked for now; returns whether that is one core. */
    boolean applyCoreLimit() {
        if (run.usesOneCore() != limited) {
            limited = run.usesOneCore();
            engine.useOneCore(limited);
        }
        return limited;
    }

    /** Removes the limit. */
    @Override
    public void close() {
        if (limited) {
            limited = false;
            engine.useOneCore(false);
        }
    }
}
