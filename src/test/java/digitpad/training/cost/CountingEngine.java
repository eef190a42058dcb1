package digitpad.training.cost;

import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.engine.EngineReport;
import digitpad.engine.InferenceNetwork;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.nio.FloatBuffer;

/** Counts the networks in training that are opened and closed. */
final class CountingEngine implements Engine {
    private final Engine engine;
    private int opened;
    private int closed;
    private int steps;
    private int actionStep;
    private Runnable action = () -> {};

    CountingEngine(Engine engine) {
        this.engine = engine;
    }

    /** Runs an action after a step, counted from 1. */
    void afterStep(int step, Runnable newAction) {
        actionStep = step;
        action = newAction;
    }

    int opened() {
        return opened;
    }

    int open() {
        return opened - closed;
    }

    @Override
    public InferenceNetwork inferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        return engine.inferenceNetwork(architecture, parameters);
    }

    @Override
    public TrainingNetwork trainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        TrainingNetwork network = engine.trainingNetwork(architecture, recipe, seed);
        opened++;
        return new CountedNetwork(network);
    }

    @Override
    public void useOneCore(boolean one) {
        engine.useOneCore(one);
    }

    @Override
    public EngineReport report() {
        return engine.report();
    }

    private final class CountedNetwork implements TrainingNetwork {
        private final TrainingNetwork network;

        private CountedNetwork(TrainingNetwork network) {
            this.network = network;
        }

        @Override
        public EngineName engine() {
            return network.engine();
        }

        @Override
        public double step(float[] pixels, float[] targets) {
            double loss = network.step(pixels, targets);
            steps++;
            if (steps == actionStep) {
                action.run();
            }
            return loss;
        }

        @Override
        public float[] stepLogits() {
            return network.stepLogits();
        }

        @Override
        public float[] logits(float[] pixels, int images) {
            return network.logits(pixels, images);
        }

        @Override
        public FloatBuffer parameters() {
            return network.parameters();
        }

        @Override
        public TrainingState state() {
            return network.state();
        }

        @Override
        public void restore(TrainingState state) {
            network.restore(state);
        }

        @Override
        public void close() {
            network.close();
            closed++;
        }
    }
}
