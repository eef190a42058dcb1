package digitpad.engine.dl4j;

import digitpad.engine.Engine;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.nio.FloatBuffer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The engine that uses deeplearning4j. ND4J is started when the first network is created. */
public final class Dl4jEngine implements Engine {
    private final Runnable beforeStart;

    public Dl4jEngine() {
        this(() -> {});
    }

    /** Creates an engine that calls {@code beforeStart} each time before native libraries may be loaded. */
    public Dl4jEngine(Runnable beforeStart) {
        this.beforeStart = beforeStart;
    }

    /** Returns whether the user has asked for deeplearning4j's own settings, which are slow. */
    public static boolean keepsDefaults() {
        return !Backend.isFast();
    }

    @Override
    public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        beforeStart.run();
        return new Dl4jInferenceNetwork(architecture, parameters);
    }

    @Override
    public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        beforeStart.run();
        return new Dl4jTrainingNetwork(architecture, recipe, seed);
    }

    /**
     * {@inheritDoc} The BLAS library has only one thread count for the whole process, so matrix products of other
     * threads are limited as well.
     */
    @Override
    public void useOneCore(boolean one) {
        EngineReport backend = report();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(one ? 1 : backend.threads());
        Nd4j.factory().blas().setMaxThreads(one ? 1 : backend.blasThreads());
    }

    @Override
    public EngineReport report() {
        beforeStart.run();
        return Backend.report();
    }
}
