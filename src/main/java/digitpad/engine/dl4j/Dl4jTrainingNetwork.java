package digitpad.engine.dl4j;

import digitpad.engine.EngineName;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.TrainingState;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A deeplearning4j network to be trained. The arrays of a batch are reused, so a step allocates nothing for its data.
 */
final class Dl4jTrainingNetwork implements TrainingNetwork {
    /** A lower bound for probabilities, because 0 has no logarithm. */
    private static final float MIN_PROBABILITY = 1e-30f;

    private final Shape input;
    private final int outputs;
    private final boolean layerByLayer;
    private final MultiLayerNetwork network;
    private final RecordingLoss loss;
    private INDArray samples;
    private INDArray targets;

    Dl4jTrainingNetwork(Architecture architecture, Recipe recipe, long seed) {
        input = architecture.input();
        outputs = architecture.outputs().count();
        layerByLayer = LayerByLayer.isNeeded(architecture);
        network = Networks.forTraining(architecture, recipe, seed);
        BaseOutputLayer output =
                (BaseOutputLayer) network.getOutputLayer().conf().getLayer();
        loss = (RecordingLoss) output.getLossFn();
        // Dropout draws from this thread's generator, which earlier runs may have advanced.
        Nd4j.getRandom().setSeed(seed);
    }

    @Override
    public EngineName engine() {
        return EngineName.DL4J;
    }

    @Override
    public double step(float[] pixels, float[] targetProbabilities) {
        allocateBatch(targetProbabilities.length / outputs);
        ((FloatPointer) samples.data().pointer()).put(pixels);
        ((FloatPointer) targets.data().pointer()).put(targetProbabilities);
        network.fit(samples, targets);
        return loss.sum() / samples.size(0);
    }

    @Override
    public float[] stepLogits() {
        return loss.logits();
    }

    private void allocateBatch(int batchSize) {
        if (samples != null && samples.size(0) == batchSize) {
            return;
        }
        freeBatch();
        samples = Nd4j.create(DataType.FLOAT, batchSize, input.maps(), input.height(), input.width());
        targets = Nd4j.create(DataType.FLOAT, batchSize, outputs);
    }

    /** The network has a softmax output while it is trained; the logarithms of its probabilities are valid logits. */
    @Override
    public float[] logits(float[] pixels, int images) {
        float[] logits = probabilities(pixels, images);
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.log(Math.max(MIN_PROBABILITY, logits[i]));
        }
        return logits;
    }

    private float[] probabilities(float[] pixels, int images) {
        if (layerByLayer) {
            return LayerByLayer.outputs(network, NdArrays.images(pixels, images, input), images)
                    .get(network.getnLayers() - 1);
        }
        try (INDArray batch = NdArrays.images(pixels, images, input);
                INDArray output = network.output(batch, false)) {
            return NdArrays.values(output);
        }
    }

    @Override
    public FloatBuffer parameters() {
        return NdArrays.view(network.params()).asReadOnlyBuffer();
    }

    @Override
    public TrainingState state() {
        Random dropout = Nd4j.getRandom();
        return new TrainingState(
                network.getIterationCount(),
                NdArrays.view(network.params()),
                NdArrays.view(network.getUpdater().getStateViewArray()),
                dropout.rootState(),
                dropout.nodeState());
    }

    @Override
    public void restore(TrainingState state) {
        NdArrays.put(state.parameters(), network.params());
        NdArrays.put(state.optimizerState(), network.getUpdater().getStateViewArray());
        network.setIterationCount(state.stepsDone());
        Nd4j.getRandom().setStates(state.dropoutRoot(), state.dropoutNode());
    }

    @Override
    public void close() {
        freeBatch();
        Networks.close(network);
    }

    private void freeBatch() {
        if (samples != null) {
            samples.close();
            targets.close();
        }
    }
}
