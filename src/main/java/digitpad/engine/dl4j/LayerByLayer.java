package digitpad.engine.dl4j;

import digitpad.engine.ZeroedMaps;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

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
        return outputs(network, batch, images, Collections.nCopies(images, ZeroedMaps.NONE));
    }

    /**
     * Returns the outputs of all layers while some maps are set to 0 before the next layer reads them.
     *
     * @param batch of {@code images} images; it is closed
     * @param zeroed one for each image
     */
    static List<float[]> outputs(MultiLayerNetwork network, INDArray batch, int images, List<ZeroedMaps> zeroed) {
        List<float[]> outputs = new ArrayList<>();
        INDArray values = batch;
        for (int layer = 0; layer < network.getnLayers(); layer++) {
            INDArray output = output(network, layer, values, images);
            zero(output, layer + 1, zeroed);
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

    /** An output may be the input itself; that is harmless, because the input's values were copied before. */
    private static void zero(INDArray output, int level, List<ZeroedMaps> zeroed) {
        if (zeroed.stream().distinct().count() == 1) {
            zero(output, NDArrayIndex.all(), zeroed.get(0).of(level));
            return;
        }
        for (int image = 0; image < zeroed.size(); image++) {
            zero(
                    output,
                    NDArrayIndex.interval(image, image + 1),
                    zeroed.get(image).of(level));
        }
    }

    private static void zero(INDArray output, INDArrayIndex images, Set<Integer> maps) {
        for (int map : maps) {
            // Missing indices select everything.
            output.get(images, NDArrayIndex.interval(map, map + 1)).assign(0);
        }
    }

    private static void closeIfOther(INDArray input, INDArray output) {
        if (input.data() != output.data() && input.closeable()) {
            input.close();
        }
    }
}
