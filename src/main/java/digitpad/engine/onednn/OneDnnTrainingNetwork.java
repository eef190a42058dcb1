package digitpad.engine.onednn;

import digitpad.engine.EngineName;
import digitpad.engine.InitialWeights;
import digitpad.engine.OperationTime;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A network to be trained. Its primitives are built for a batch size and a number of threads, and built anew when one
 * of them changes.
 */
final class OneDnnTrainingNetwork implements TrainingNetwork {
    private final Architecture architecture;
    private final Recipe recipe;
    private final UpdateRule rule;
    private TrainingPrimitives primitives;
    private int stepsDone;
    private long dropoutRoot;
    private long dropoutNode;
    private OneDnnInferenceNetwork evaluation;
    private int evaluatedStep;

    OneDnnTrainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        this.architecture = architecture;
        this.recipe = recipe;
        rule = UpdateRules.of(recipe);
        dropoutRoot = seed;
        primitives = build(recipe.batchSize());
        FloatBuffer state = primitives.optimizerState();
        FloatBuffer initialState = FloatBuffer.allocate(state.remaining());
        while (initialState.hasRemaining()) {
            initialState.put(rule.initialState());
        }
        primitives.load(FloatBuffer.wrap(InitialWeights.draw(architecture, seed)), initialState.flip());
    }

    private TrainingPrimitives build(int batchSize) {
        return new TrainingPrimitives(
                architecture, recipe.dropout(), recipe.weightDecay(), rule, batchSize, OpenMp.threads());
    }

    @Override
    public EngineName engine() {
        return EngineName.ONEDNN;
    }

    @Override
    public double step(float[] pixels, float[] targets) {
        fit(targets.length / architecture.outputs().count());
        double loss = primitives.step(pixels, targets, stepsDone, dropoutSeed());
        stepsDone++;
        return loss;
    }

    @Override
    public List<OperationTime> measuredStep(float[] pixels, float[] targets) {
        fit(targets.length / architecture.outputs().count());
        List<OperationTime> times = primitives.measuredStep(pixels, targets, stepsDone, dropoutSeed());
        stepsDone++;
        return times;
    }

    private long dropoutSeed() {
        return dropoutRoot ^ dropoutNode;
    }

    /** Builds the primitives anew if they are for another batch size or number of threads. */
    private void fit(int batchSize) {
        if (batchSize != primitives.batchSize() || OpenMp.threads() != primitives.threads()) {
            rebuild(batchSize);
        }
    }

    @Override
    public float[] stepLogits() {
        return primitives.stepLogits();
    }

    private void rebuild(int batchSize) {
        TrainingPrimitives old = primitives;
        TrainingPrimitives rebuilt = build(batchSize);
        rebuilt.load(old.parameters(), old.optimizerState());
        primitives = rebuilt;
        old.close();
    }

    @Override
    public float[] logits(float[] pixels, int images) {
        if (evaluation == null) {
            evaluation = new OneDnnInferenceNetwork(architecture, primitives.parameters());
        } else if (evaluatedStep != stepsDone) {
            evaluation.replaceParameters(primitives.parameters());
        }
        evaluatedStep = stepsDone;
        return evaluation.logits(pixels, images);
    }

    @Override
    public FloatBuffer parameters() {
        return primitives.parameters().asReadOnlyBuffer();
    }

    @Override
    public TrainingState state() {
        return new TrainingState(
                stepsDone, primitives.parameters(), primitives.optimizerState(), dropoutRoot, dropoutNode);
    }

    @Override
    public void restore(TrainingState state) {
        primitives.load(state.parameters(), state.optimizerState());
        stepsDone = state.stepsDone();
        evaluatedStep = -1;
        dropoutRoot = state.dropoutRoot();
        dropoutNode = state.dropoutNode();
    }

    @Override
    public void close() {
        primitives.close();
        if (evaluation != null) {
            evaluation.close();
        }
    }
}
