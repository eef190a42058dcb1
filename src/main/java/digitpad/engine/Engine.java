package digitpad.engine;

import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Runs networks that are described by an {@link Architecture}. A network's parameters are one sequence of floats, layer
 * after layer, in the order of {@link Architecture#placedLayers}. The engine is thread-safe; the networks it creates
 * are not.
 */
public interface Engine {
    /**
     * Returns a network for inference, with dropout off.
     *
     * @param parameters copied from the buffer's position to its limit
     * @throws IllegalArgumentException if their number is not the architecture's
     * @throws digitpad.text.UserException if a native library is missing or cannot be loaded
     */
    InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters);

    /**
     * Returns a network with fresh weights, to be trained. Only the thread that calls this may use it, because dropout
     * draws from a random generator of that thread.
     *
     * @param recipe how to train it; settings that the engine does not compute with, such as the augmentation, are
     *     ignored
     * @param seed of the weights and of dropout
     * @throws digitpad.text.UserException if a native library is missing or cannot be loaded
     */
    TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed);

    /**
     * Returns the engine that is to continue a run.
     *
     * @param name of the engine that the run was started with
     */
    default Engine continuing(EngineName name) {
        return this;
    }

    /** Returns the engines that are usable on this machine and not excluded by the user, the fastest first. */
    default List<Engine> usable() {
        return List.of(this);
    }

    /** Limits computations of the calling thread to one core, or lets them use all cores again. */
    void useOneCore(boolean one);

    /**
     * Describes the libraries that do the computing.
     *
     * @throws digitpad.text.UserException if a native library is missing or cannot be loaded
     */
    EngineReport report();
}
