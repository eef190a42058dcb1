package digitpad.engine;

import digitpad.engine.dl4j.Dl4jEngine;

/** The engine for tests. */
public final class TestEngine {
    public static final Engine ENGINE = new Dl4jEngine();

    private TestEngine() {}
}
