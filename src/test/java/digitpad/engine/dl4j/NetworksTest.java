package digitpad.engine.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.model.Model;
import digitpad.model.TestModels;
import digitpad.network.Preset;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Checks the tutorial's network against the numbers of the tutorial. */
class NetworksTest {
    private static MultiLayerNetwork network;

    @BeforeAll
    static void build() {
        network = network(42);
    }

    @AfterAll
    static void close() {
        Networks.close(network);
    }

    @Test
    void layersMatchTheTutorial() {
        assertEquals(6, network.getnLayers());
        convolution(0, 1, 32);
        pooling(1);
        convolution(2, 32, 64);
        pooling(3);
        DenseLayer dense = assertInstanceOf(DenseLayer.class, conf(4));
        assertEquals(7 * 7 * 64, dense.getNIn());
        assertEquals(1024, dense.getNOut());
        assertInstanceOf(ActivationReLU.class, dense.getActivationFn());
        OutputLayer output = assertInstanceOf(OutputLayer.class, conf(5));
        assertEquals(1024, output.getNIn());
        assertEquals(10, output.getNOut());
        assertInstanceOf(ActivationSoftmax.class, output.getActivationFn());
        assertInstanceOf(LossMCXENT.class, output.getLossFn());
        assertEquals(0.5, assertInstanceOf(Dropout.class, output.getIDropout()).getP());
    }

    @Test
    void adamHasTensorFlowsDefaults() {
        Adam adam = assertInstanceOf(Adam.class, ((DenseLayer) conf(4)).getIUpdater());
        assertEquals(1e-4, adam.getLearningRate(0, 0));
        assertEquals(1e-4, adam.getLearningRate(19_999, 363));
        assertEquals(0.9, adam.getBeta1());
        assertEquals(0.999, adam.getBeta2());
        assertEquals(1e-8, adam.getEpsilon());
    }

    @Test
    void parameterCountMatchesTheArchitecture() {
        assertEquals(832 + 51_264 + 3_212_288 + 10_250, network.numParams());
        assertEquals(network.numParams(), Preset.TUTORIAL.architecture().parameterCount());
    }

    @Test
    void weightsAreTruncatedNormalAndBiasesOneTenth() {
        for (int layer : new int[] {0, 2, 4, 5}) {
            INDArray weights = network.getLayer(layer).getParam("W");
            assertTrue(weights.amaxNumber().doubleValue() <= 0.2 + 1e-6, "weights must be truncated at two sigma");
            assertEquals(0, weights.meanNumber().doubleValue(), 0.01);
            INDArray biases = network.getLayer(layer).getParam("b");
            assertEquals(0.1, biases.minNumber().doubleValue(), 1e-7);
            assertEquals(0.1, biases.maxNumber().doubleValue(), 1e-7);
        }
        // A normal distribution with sigma 1 truncated at 2 has a standard deviation of 0.8796.
        INDArray dense = network.getLayer(4).getParam("W");
        assertEquals(0.08796, dense.stdNumber().doubleValue(), 0.0002);
    }

    @Test
    void seedDeterminesTheWeights() {
        MultiLayerNetwork same = network(42);
        MultiLayerNetwork other = network(43);
        assertEquals(network.params(), same.params());
        assertTrue(network.params().distance2(other.params()) > 1, "weights of different seeds must differ");
        Networks.close(same);
        Networks.close(other);
    }

    @Test
    void networkForInferenceHasTheModelsParameters() {
        Model model = TestModels.untrained("again", 5);
        MultiLayerNetwork restored = ReferenceNetworks.forInference(model);
        assertArrayEquals(TestModels.parametersOf(model), parametersOf(restored));
        Networks.close(restored);
    }

    private static MultiLayerNetwork network(long seed) {
        return Networks.forTraining(Preset.TUTORIAL.architecture(), Preset.TUTORIAL.recipe(), seed);
    }

    private static float[] parametersOf(MultiLayerNetwork built) {
        return NdArrays.values(built.params());
    }

    private static org.deeplearning4j.nn.conf.layers.Layer conf(int layer) {
        return network.getLayer(layer).conf().getLayer();
    }

    private static void convolution(int layer, int in, int maps) {
        ConvolutionLayer convolution = assertInstanceOf(ConvolutionLayer.class, conf(layer));
        assertArrayEquals(new int[] {5, 5}, convolution.getKernelSize());
        assertArrayEquals(new int[] {1, 1}, convolution.getStride());
        assertEquals("Same", convolution.getConvolutionMode().name());
        assertEquals(in, convolution.getNIn());
        assertEquals(maps, convolution.getNOut());
        assertInstanceOf(ActivationReLU.class, convolution.getActivationFn());
    }

    private static void pooling(int layer) {
        SubsamplingLayer pooling = assertInstanceOf(SubsamplingLayer.class, conf(layer));
        assertEquals("MAX", pooling.getPoolingType().name());
        assertArrayEquals(new int[] {2, 2}, pooling.getKernelSize());
        assertArrayEquals(new int[] {2, 2}, pooling.getStride());
    }
}
