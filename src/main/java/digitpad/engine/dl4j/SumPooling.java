package digitpad.engine.dl4j;

import digitpad.network.SumPoolingLayer;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sum pooling, which deeplearning4j cannot compute: average pooling times the number of cells. */
final class SumPooling extends SubsamplingLayer {
    private static final long serialVersionUID = 1L;

    private final int cells;

    SumPooling(SumPoolingLayer layer) {
        cells = layer.side() * layer.side();
        setLayerName(layer.name());
        setPoolingType(org.deeplearning4j.nn.conf.layers.PoolingType.AVG);
        setConvolutionMode(ConvolutionMode.Truncate);
        setKernelSize(new int[] {layer.side(), layer.side()});
        setStride(new int[] {layer.side(), layer.side()});
        setPadding(new int[] {0, 0});
        setDilation(new int[] {1, 1});
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
                new Computation(conf, type, cells), conf, initializer(), listeners, index, parameters, initialize);
    }

    /** The layer in a network. */
    private static final class Computation
            extends org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer {
        private static final long serialVersionUID = 1L;

        private final int cells;

        Computation(NeuralNetConfiguration conf, DataType type, int cells) {
            super(conf, type);
            this.cells = cells;
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            return super.activate(training, workspaces).muli(cells);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray outputGradient, LayerWorkspaceMgr workspaces) {
            Pair<Gradient, INDArray> result = super.backpropGradient(outputGradient, workspaces);
            result.getSecond().muli(cells);
            return result;
        }
    }
}
