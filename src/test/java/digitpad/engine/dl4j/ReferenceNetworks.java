package digitpad.engine.dl4j;

import digitpad.model.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The library's own networks, to hold what is computed elsewhere against what they compute. */
public final class ReferenceNetworks {
    private ReferenceNetworks() {}

    /** The model's network as deeplearning4j has it, for reading. */
    public static MultiLayerNetwork forInference(Model model) {
        MultiLayerNetwork network = Networks.forInference(model.info().architecture());
        NdArrays.put(model.parameters(), network.params());
        return network;
    }

    /** Frees it. */
    public static void close(MultiLayerNetwork network) {
        Networks.close(network);
    }
}
