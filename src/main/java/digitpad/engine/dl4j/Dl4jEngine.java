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

/** Computes with deeplearning4j. ND4J is brought up when the first network is asked for. */
public final class Dl4jEngine implements Engine {
    @Override
    public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        return new Dl4jInferenceNetwork(architecture, parameters);
    }

    @Override
    public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        return new Dl4jTrainingNetwork(architecture, recipe, seed);
    }

    /**
     * {@inheritDoc} Its products of matrices are left to a library that knows only one number for the whole process, so
     * those of others take one core as well.
     */
    @Override
    public void useOneCore(boolean one) {
        EngineReport backend = Backend.report();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(one ? 1 : backend.threads());
        Nd4j.factory().blas().setMaxThreads(one ? 1 : backend.blasThreads());
    }

    @Override
    public EngineReport report() {
        return Backend.report();
    }
}
