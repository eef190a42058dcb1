package digitpad.engine.dl4j;

import digitpad.engine.InferenceNetwork;
import digitpad.engine.ZeroedMaps;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A deeplearning4j network for inference. */
final class Dl4jInferenceNetwork implements InferenceNetwork {
    private final Shape input;
    private final List<PlacedLayer> layers;
    private final boolean layerByLayer;
    private final MultiLayerNetwork network;

    Dl4jInferenceNetwork(Architecture architecture, FloatBuffer parameters) {
        input = architecture.input();
        layers = architecture.placedLayers();
        layerByLayer = LayerByLayer.isNeeded(architecture);
        network = Networks.forInference(architecture);
        replaceParameters(parameters);
    }

    @Override
    public float[] logits(float[] pixels, int images) {
        if (layerByLayer) {
            return last(LayerByLayer.outputs(network, NdArrays.images(pixels, images, input), images));
        }
        try (INDArray batch = NdArrays.images(pixels, images, input);
                INDArray output = network.output(batch, false)) {
            return NdArrays.values(output);
        }
    }

    @Override
    public float[][] activations(float[] pixels, int images) {
        return levels(pixels, LayerByLayer.outputs(network, NdArrays.images(pixels, images, input), images));
    }

    @Override
    public float[] logits(float[] pixels, int images, List<ZeroedMaps> zeroed) {
        return last(outputs(pixels, images, zeroed));
    }

    @Override
    public float[][] activations(float[] pixels, int images, List<ZeroedMaps> zeroed) {
        return levels(pixels, outputs(pixels, images, zeroed));
    }

    private List<float[]> outputs(float[] pixels, int images, List<ZeroedMaps> zeroed) {
        ZeroedMaps.ensureFit(zeroed, images, layers);
        return LayerByLayer.outputs(network, NdArrays.images(pixels, images, input), images, zeroed);
    }

    private static float[] last(List<float[]> outputs) {
        return outputs.get(outputs.size() - 1);
    }

    private static float[][] levels(float[] pixels, List<float[]> outputs) {
        List<float[]> levels = new ArrayList<>(List.of(pixels.clone()));
        levels.addAll(outputs);
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
