package digitpad.engine;

import digitpad.engine.selection.SelectedEngine;

/** The engine for tests: the one that the program selects on this machine. */
public final class TestEngine {
    public static final Engine ENGINE = new SelectedEngine(() -> {});

    private TestEngine() {}
}
