package digitpad.engine.dl4j;

import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A forward pass outside training, one layer after the other. Some layers of deeplearning4j overwrite or return their
 * input, so its own forward pass changes the values of the layer before, and fails if the first layer is one of these.
 */
final class LayerByLayer {
    private LayerByLayer() {}

    /** Returns whether deeplearning4j's own forward pass fails for an architecture. */
    static boolean isNeeded(Architecture architecture) {
        Layer first = architecture.layers().get(0);
        return first instanceof ActivationLayer || first instanceof DropoutLayer;
    }

    /**
     * Returns the outputs of all layers, in order; each image after image.
     *
     * @param batch of {@code images} images; it is closed
     */
    static List<float[]> outputs(MultiLayerNetwork network, INDArray batch, int images) {
        List<float[]> outputs = new ArrayList<>();
        INDArray values = batch;
        for (int layer = 0; layer < network.getnLayers(); layer++) {
            INDArray output = output(network, layer, values, images);
            outputs.add(NdArrays.values(output));
            closeIfOther(values, output);
            values = output;
        }
        values.close();
        return outputs;
    }

    private static INDArray output(MultiLayerNetwork network, int layer, INDArray values, int images) {
        LayerWorkspaceMgr detached = LayerWorkspaceMgr.noWorkspaces();
        InputPreProcessor reshaping = network.getLayerWiseConfigurations().getInputPreProcess(layer);
        INDArray input = reshaping == null ? values : reshaping.preProcess(values, images, detached);
        return network.getLayer(layer).activate(input, false, detached);
    }

    private static void closeIfOther(INDArray input, INDArray output) {
        if (input.data() != output.data() && input.closeable()) {
            input.close();
        }
    }
}
