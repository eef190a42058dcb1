package digitpad.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How a preset's parameters follow each other in one long row: said in model files, for those who read them elsewhere. */
final class ParameterLayout {
    private ParameterLayout() {}

    /** Each array's layer, name, shape and order ({@code c}: last index fastest, {@code f}: first). */
    static List<Manifest.Layer> of(Preset preset) {
        List<Manifest.Layer> arrays = new ArrayList<>();
        MultiLayerNetwork network = Networks.blank(preset, true);
        for (Layer layer : network.getLayers()) {
            for (Map.Entry<String, INDArray> array : inOrder(layer)) {
                INDArray values = array.getValue();
                arrays.add(new Manifest.Layer(
                        layer.conf().getLayer().getLayerName(),
                        name(array.getKey()),
                        Arrays.stream(values.shape()).boxed().toList(),
                        String.valueOf(values.ordering())));
            }
        }
        Networks.close(network);
        return arrays;
    }

    /** What deeplearning4j calls by a letter; batch normalisation's arrays have names of their own: gamma, beta, mean and log10stdev. */
    private static String name(String key) {
        return switch (key) {
            case DefaultParamInitializer.WEIGHT_KEY -> "weights";
            case DefaultParamInitializer.BIAS_KEY -> "biases";
            default -> key;
        };
    }

    /** The layer's arrays by where they begin in the row. */
    private static List<Map.Entry<String, INDArray>> inOrder(Layer layer) {
        return layer.paramTable().entrySet().stream()
                .sorted(Comparator.comparingLong(array -> array.getValue().offset()))
                .toList();
    }
}
