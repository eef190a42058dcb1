package digitpad.engine.dl4j;

import digitpad.engine.InferenceNetwork;
import digitpad.network.Architecture;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A deeplearning4j network for inference. */
final class Dl4jInferenceNetwork implements InferenceNetwork {
    private final Shape input;
    private final boolean layerByLayer;
    private final MultiLayerNetwork network;

    Dl4jInferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        input = architecture.input();
        layerByLayer = LayerByLayer.isNeeded(architecture);
        network = Networks.forInference(architecture);
        replaceParameters(parameters);
    }

    @Override
    public float[] logits(float[] pixels, int images) {
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
    public float[][] activations(float[] pixels, int images) {
        List<float[]> levels = new ArrayList<>(List.of(pixels.clone()));
        levels.addAll(LayerByLayer.outputs(network, NdArrays.images(pixels, images, input), images));
        return levels.toArray(float[][]::new);
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
