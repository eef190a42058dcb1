package digitpad.engine.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Prepares layers that replace deeplearning4j's own, as its configurations do. */
final class OwnLayers {
    private OwnLayers() {}

    /**
     * Sets a new layer up.
     *
     * @param initializer of the layer's configuration
     * @param parameters the layer's part of all parameters
     * @param initialize whether to draw parameters
     * @return the layer
     */
    static Layer prepared(
            Layer layer,
            NeuralNetConfiguration conf,
            ParamInitializer initializer,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer.init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }
}
