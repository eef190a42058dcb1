package digitpad.engine.export;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.InferenceNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks that deeplearning4j itself has built and written. */
class Dl4jImportTest {
    private static final int IMAGES = 2;

    @TempDir
    Path folder;

    @Test
    void tutorialNetworkGivesTheSameProbabilities() throws Exception {
        assertSameAnswers(network(
                DataType.FLOAT,
                convolution().convolutionMode(ConvolutionMode.Same).build(),
                pooling(SubsamplingLayer.PoolingType.MAX),
                new ConvolutionLayer.Builder(3, 3)
                        .padding(1, 1)
                        .nOut(4)
                        .activation(Activation.RELU)
                        .build(),
                pooling(SubsamplingLayer.PoolingType.MAX),
                new DenseLayer.Builder()
                        .nOut(12)
                        .activation(Activation.RELU)
                        .dropOut(0.5)
                        .build(),
                new DropoutLayer(0.5),
                output(Activation.SOFTMAX).build()));
    }

    @Test
    void denseNetworkGivesTheSameProbabilities() throws Exception {
        assertSameAnswers(network(
                DataType.DOUBLE,
                new DenseLayer.Builder()
                        .nOut(8)
                        .activation(Activation.IDENTITY)
                        .hasBias(false)
                        .build(),
                new BatchNormalization.Builder().build(),
                output(Activation.SOFTMAX).hasBias(false).build()));
    }

    @Test
    void batchNormalizationIsConverted() throws Exception {
        for (boolean logarithm : List.of(true, false)) {
            for (boolean fixed : List.of(true, false)) {
                for (double epsilon : new double[] {1e-5, 1e-2, 1e-7}) {
                    assertSameAnswers(network(
                            DataType.FLOAT,
                            convolution().build(),
                            new BatchNormalization.Builder()
                                    .useLogStd(logarithm)
                                    .lockGammaBeta(fixed)
                                    .gamma(1.5)
                                    .beta(0.25)
                                    .eps(epsilon)
                                    .build(),
                            output(Activation.SOFTMAX).build()));
                }
            }
        }
    }

    @Test
    void frozenLayerIsUnwrapped() throws Exception {
        assertSameAnswers(network(
                DataType.FLOAT,
                new FrozenLayer(convolution().build()),
                output(Activation.SOFTMAX).build()));
    }

    @Test
    void unsupportedNetworksAreRefusedWithTheReason() throws IOException {
        Layer output = output(Activation.SOFTMAX).build();
        assertRefused(
                "layer GlobalPoolingLayer",
                network(DataType.FLOAT, convolution().build(), new GlobalPoolingLayer(), output));
        assertRefused(
                "function ActivationSELU",
                network(
                        DataType.FLOAT,
                        convolution().activation(Activation.SELU).build(),
                        output));
        assertRefused(
                "function ActivationSigmoid",
                network(DataType.FLOAT, output(Activation.SIGMOID).build()));
        assertRefused(
                "7 outputs",
                network(DataType.FLOAT, output(Activation.SOFTMAX).nOut(7).build()));
        assertRefused(
                "\"dilation\"",
                network(DataType.FLOAT, convolution().dilation(2, 2).build(), output));
        assertRefused(
                "\"kernelSize\"",
                network(DataType.FLOAT, convolution().kernelSize(4, 4).build(), output));
        assertRefused(
                "\"kernelSize\"",
                network(DataType.FLOAT, convolution().kernelSize(3, 5).build(), output));
        assertRefused(
                "\"padding\"",
                network(DataType.FLOAT, convolution().padding(2, 2).build(), output));
        assertRefused(
                "\"hasLayerNorm\"",
                network(
                        DataType.FLOAT,
                        new DenseLayer.Builder()
                                .nOut(3)
                                .activation(Activation.RELU)
                                .hasLayerNorm(true)
                                .build(),
                        output));
        assertRefused("HALF", network(DataType.FLOAT16, output));
    }

    @Test
    void otherInputSizesAreRefused() throws IOException {
        MultiLayerNetwork larger = network(
                DataType.FLOAT,
                InputType.convolutionalFlat(32, 32, 1),
                convolution().build(),
                output(Activation.SOFTMAX).build());
        assertRefused("32x32", larger);
        MultiLayerNetwork colored = network(
                DataType.FLOAT,
                InputType.convolutional(28, 28, 3),
                convolution().build(),
                output(Activation.SOFTMAX).build());
        assertRefused("\"nin\"", colored);
    }

    private static ConvolutionLayer.Builder convolution() {
        return new ConvolutionLayer.Builder(3, 3).nOut(3).activation(Activation.RELU);
    }

    private static OutputLayer.Builder output(Activation activation) {
        return new OutputLayer.Builder(activation == Activation.SOFTMAX ? LossFunction.MCXENT : LossFunction.XENT)
                .nOut(10)
                .activation(activation);
    }

    private static SubsamplingLayer pooling(SubsamplingLayer.PoolingType type) {
        return new SubsamplingLayer.Builder(type).kernelSize(2, 2).stride(2, 2).build();
    }

    private static MultiLayerNetwork network(DataType type, Layer... layers) {
        return network(type, InputType.convolutionalFlat(28, 28, 1), layers);
    }

    private static MultiLayerNetwork network(DataType type, InputType input, Layer... layers) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(type)
                .updater(new Adam())
                .l2(1e-4)
                .list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerNetwork network =
                new MultiLayerNetwork(list.setInputType(input).build());
        network.init();
        Random random = new Random(5);
        network.paramTable().forEach((name, values) -> {
            for (long i = 0; i < values.length(); i++) {
                // Variances and standard deviations must be above 0.
                double value = name.endsWith("_W") ? (random.nextDouble() - 0.5) / 10 : 0.05 + random.nextDouble() / 3;
                values.putScalar(i, value);
            }
        });
        return network;
    }

    private void assertSameAnswers(MultiLayerNetwork network) throws IOException, UnsupportedNetworkFileException {
        Path file = folder.resolve("network.zip");
        ModelSerializer.writeModel(network, file.toFile(), true);
        float[] pixels = RandomNetwork.images(IMAGES, 3);
        INDArray images = Nd4j.createFromArray(pixels)
                .reshape(IMAGES, 784)
                .castTo(network.params().dataType());
        float[] expected =
                network.output(images).castTo(DataType.FLOAT).dup('c').data().asFloat();
        try (Dl4jImport dl4j = Dl4jImport.open(file).orElseThrow()) {
            ForeignNetwork imported = dl4j.read();
            try (InferenceNetwork own = ENGINE.inferenceNetwork(imported.architecture(), imported.parameters())) {
                assertArrayEquals(expected, softmax(own.logits(pixels, IMAGES)), 1e-4f);
            }
        }
    }

    private void assertRefused(String reason, MultiLayerNetwork network) throws IOException {
        Path file = folder.resolve("refused.zip");
        ModelSerializer.writeModel(network, file.toFile(), false);
        String message = reason(file);
        assertTrue(message.contains(reason), message);
    }

    private static String reason(Path file) throws IOException {
        return assertThrows(UnsupportedNetworkFileException.class, () -> {
                    try (Dl4jImport dl4j = Dl4jImport.open(file).orElseThrow()) {
                        dl4j.read();
                    }
                })
                .getMessage();
    }

    private static float[] softmax(float[] logits) {
        float[] probabilities = new float[logits.length];
        for (int image = 0; image < logits.length / 10; image++) {
            double sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += Math.exp(logits[image * 10 + i]);
            }
            for (int i = 0; i < 10; i++) {
                probabilities[image * 10 + i] = (float) (Math.exp(logits[image * 10 + i]) / sum);
            }
        }
        return probabilities;
    }
}
