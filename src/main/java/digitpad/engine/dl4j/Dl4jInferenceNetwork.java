package digitpad.engine.dl4j;

import digitpad.engine.InferenceNetwork;
import digitpad.network.Architecture;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A deeplearning4j network for inference. */
final class Dl4jInferenceNetwork implements InferenceNetwork {
    private final Shape input;
    private final MultiLayerNetwork network;

    Dl4jInferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        input = architecture.input();
        network = Networks.forInference(architecture);
        replaceParameters(parameters);
    }

    @Override
    public float[] logits(float[] pixels, int images) {
        try (INDArray batch = NdArrays.images(pixels, images, input);
                INDArray output = network.output(batch, false)) {
            return NdArrays.values(output);
        }
    }

    @Override
    public float[][] activations(float[] pixels, int images) {
        try (INDArray batch = NdArrays.images(pixels, images, input)) {
            List<INDArray> arrays = network.feedForward(batch, false);
            float[][] levels = arrays.stream().map(NdArrays::values).toArray(float[][]::new);
            arrays.stream().skip(1).forEach(INDArray::close);
            return levels;
        }
    }

    @Override
    public void replaceParameters(FloatBuffer parameters) {
        NdArrays.put(parameters, network.params());
    }

    @Override
    public void close() {
        Networks.close(network);
    }
}
