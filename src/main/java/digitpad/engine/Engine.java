package digitpad.engine;

import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.nio.FloatBuffer;

/**
 * Computes architectures. All parameters lie in one row of floats, layer after layer, as {@link Architecture#placedLayers}
 * says. Thread-safe; the networks it makes are not.
 */
public interface Engine {
    /**
     * A network that reads images, dropout off.
     *
     * @param parameters are copied, from the buffer's position to its limit
     * @throws IllegalArgumentException if they are not as many as the architecture has
     * @throws digitpad.text.UserException if a part of the installation that it needs is missing
     */
    InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters);

    /**
     * A network with fresh weights, to be trained. It belongs to the thread that asks for it: dropout draws from a
     * generator of that thread.
     *
     * @param recipe how it is to be trained; of what is not about computing, such as the augmentation, nothing is used
     * @param seed of weights and dropout
     * @throws digitpad.text.UserException if a part of the installation that it needs is missing
     */
    TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed);

    /** Lets what the calling thread computes take one core, from now on, or all there are. */
    void useOneCore(boolean one);

    /**
     * What computes here.
     *
     * @throws digitpad.text.UserException if a part of the installation that it needs is missing
     */
    EngineReport report();
}
