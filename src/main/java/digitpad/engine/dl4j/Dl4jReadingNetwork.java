package digitpad.engine.dl4j;

import digitpad.engine.ReadingNetwork;
import digitpad.network.Architecture;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads with deeplearning4j. */
final class Dl4jReadingNetwork implements ReadingNetwork {
    private final Shape input;
    private final MultiLayerNetwork network;

    Dl4jReadingNetwork(Architecture architecture, FloatBuffer parameters) {
        input = architecture.input();
        network = Networks.reading(architecture);
        replaceParameters(parameters);
    }

    @Override
    public float[] logits(float[] pixels, int images) {
        try (INDArray batch = Arrays.images(pixels, images, input);
                INDArray output = network.output(batch, false)) {
            return Arrays.values(output);
        }
    }

    @Override
    public float[][] activations(float[] pixels, int images) {
        try (INDArray batch = Arrays.images(pixels, images, input)) {
            List<INDArray> given = network.feedForward(batch, false);
            float[][] levels = given.stream().map(Arrays::values).toArray(float[][]::new);
            given.stream().skip(1).forEach(INDArray::close);
            return levels;
        }
    }

    @Override
    public void replaceParameters(FloatBuffer parameters) {
        Arrays.put(parameters, network.params());
    }

    @Override
    public void close() {
        Networks.close(network);
    }
}
