package digitpad.engine.dl4j;

import digitpad.network.Shape;
import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.PReLU;
import org.deeplearning4j.nn.params.PReLUParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Broadcast;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * Parametric ReLU with one slope for each map. deeplearning4j's own cannot be trained on maps of usual sizes: its
 * backward pass refuses more than 64 values for each slope.
 */
final class LearnedSlopes extends PReLULayer {
    private static final long serialVersionUID = 1L;

    /**
     * @param input shape of the layer's input
     * @param units whether these are units of a dense layer, not maps
     */
    LearnedSlopes(String name, Shape input, boolean units) {
        setLayerName(name);
        setInputShape(units ? new long[] {input.maps()} : new long[] {input.maps(), input.height(), input.width()});
        setSharedAxes(units ? null : new long[] {2, 3});
    }

    /** Weight decay concerns weights only. */
    @Override
    public List<Regularization> getRegularizationByParam(String parameter) {
        return List.of();
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return OwnLayers.prepared(
                new Computation(conf, type), conf, initializer(), listeners, index, parameters, initialize);
    }

    /** The layer in a network. */
    private static final class Computation extends PReLU {
        private static final long serialVersionUID = 1L;
        private static final String SLOPES = PReLUParamInitializer.WEIGHT_KEY;
        /** The dimension of maps or units, after that of samples. */
        private static final int MAPS = 1;

        Computation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray outputGradient, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            INDArray slopes = getParam(SLOPES).reshape(input.size(MAPS));
            INDArray notAboveZero = input.lte(0).castTo(input.dataType());
            INDArray products = outputGradient.mul(input).muli(notAboveZero);
            INDArray slopesGradient = gradientViews.get(SLOPES);
            slopesGradient.assign(
                    (input.rank() == 2 ? products.sum(0) : products.sum(0, 2, 3)).reshape(slopesGradient.shape()));
            // The factor of each gradient: 1 above 0, the slope elsewhere.
            INDArray factors = Broadcast.mul(notAboveZero, slopes, notAboveZero.dup(), MAPS)
                    .addi(notAboveZero.rsub(1));
            INDArray inputGradient =
                    workspaces.create(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), input.ordering());
            inputGradient.assign(factors.muli(outputGradient));
            Gradient gradient = new DefaultGradient();
            gradient.setGradientFor(SLOPES, slopesGradient);
            return Pair.of(gradient, inputGradient);
        }
    }
}
