package digitpad.engine.dl4j;

import digitpad.model.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Networks of deeplearning4j, as a reference for other computations. */
public final class ReferenceNetworks {
    private ReferenceNetworks() {}

    /** Returns the model's network for inference. */
    public static MultiLayerNetwork forInference(Model model) {
        MultiLayerNetwork network = Networks.forInference(model.info().architecture());
        NdArrays.put(model.parameters(), network.params());
        return network;
    }

    /** Frees a network. */
    public static void close(MultiLayerNetwork network) {
        Networks.close(network);
    }
}
