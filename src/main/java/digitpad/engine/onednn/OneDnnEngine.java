package digitpad.engine.onednn;

import digitpad.engine.Engine;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.UnsupportedNetworkException;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.nio.FloatBuffer;
import java.util.function.Supplier;

/** The engine that calls oneDNN directly. It may be used only where it {@link #isUsable}. */
public final class OneDnnEngine implements Engine {
    private final Runnable beforeStart;

    public OneDnnEngine() {
        this(() -> {});
    }

    /** Creates an engine that calls {@code beforeStart} each time before native libraries may be loaded. */
    public OneDnnEngine(Runnable beforeStart) {
        this.beforeStart = beforeStart;
    }

    /**
     * Returns whether this machine can use the engine: oneDNN loads and passes a short self-test. The first call takes
     * about a tenth of a second.
     */
    public boolean isUsable() {
        beforeStart.run();
        return OneDnnLibrary.isUsable();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedNetworkException if oneDNN cannot compute it on this machine
     */
    @Override
    public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        return supported(() -> new OneDnnInferenceNetwork(architecture, parameters));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedNetworkException if oneDNN cannot compute it on this machine
     */
    @Override
    public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        return supported(() -> new OneDnnTrainingNetwork(architecture, recipe, seed));
    }

    private <N> N supported(Supplier<N> network) {
        ensureUsable();
        try {
            return network.get();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // JavaCPP turns the exceptions of oneDNN into plain RuntimeExceptions.
            throw new UnsupportedNetworkException("oneDNN cannot compute this network", e);
        }
    }

    @Override
    public void useOneCore(boolean one) {
        ensureUsable();
        OpenMp.setThreads(one ? 1 : OpenMp.allThreads());
    }

    @Override
    public EngineReport report() {
        ensureUsable();
        return OneDnnLibrary.report();
    }

    private void ensureUsable() {
        if (!isUsable()) {
            throw new IllegalStateException("oneDNN is not usable on this machine");
        }
    }
}
