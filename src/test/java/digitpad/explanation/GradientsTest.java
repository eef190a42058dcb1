package digitpad.explanation;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.engine.dl4j.ReferenceNetworks;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.recognition.Prediction;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Checks gradients against deeplearning4j's backpropagation, and the contributions and paths derived from them. */
class GradientsTest {
    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void pixelGradients_matchTheLibrarysBackpropagation(Model model) {
        Random random = new Random(29);
        MultiLayerNetwork library = ReferenceNetworks.forInference(model);
        library.initGradientsView();
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            for (int i = 0; i < 4; i++) {
                DigitImage image = RandomDrawings.image(random);
                int digit = random.nextInt(Prediction.CLASSES);
                Activations activations = inspector.activations(image);
                Gradients gradients = Gradients.of(inspector.structure(), activations, digit);
                float[] expected = ofLibrary(
                        library, image, gradients.of(inspector.structure().lastLevel()));
                float max = 0;
                for (float value : expected) {
                    max = Math.max(max, Math.abs(value));
                }
                assertTrue(max > 1e-5, "gradients must not vanish: " + max);
                assertArrayEquals(expected, gradients.of(0), 1e-3f * max);
            }
        } finally {
            ReferenceNetworks.close(library);
        }
    }

    /** Returns the library's gradient at the input for a gradient at the outputs. */
    private static float[] ofLibrary(MultiLayerNetwork library, DigitImage image, float[] outputGradients) {
        INDArray input = Nd4j.createFromArray(image.toArray()).reshape(1, 1, DigitImage.SIZE, DigitImage.SIZE);
        // At inference, batch normalization uses its running averages; in training, it would use the averages of the
        // batch.
        List<INDArray> activations = library.feedForward(input, false);
        INDArray epsilon = Nd4j.createFromArray(outputGradients).reshape(1, outputGradients.length);
        for (int i = library.getnLayers() - 1; i >= 0; i--) {
            var layer = library.getLayer(i);
            if (layer instanceof org.deeplearning4j.nn.layers.normalization.BatchNormalization) {
                epsilon = throughRunningAverages(library, i, epsilon);
            } else if (i == library.getnLayers() - 1) {
                INDArray weights = layer.paramTable().get("W");
                epsilon = epsilon.mmul(weights.transpose());
            } else {
                INDArray below = activations.get(i);
                var preprocessor = library.getLayerWiseConfigurations().getInputPreProcess(i);
                INDArray layerInput = preprocessor == null
                        ? below
                        : preprocessor.preProcess(below.dup(), 1, LayerWorkspaceMgr.noWorkspaces());
                layer.setInput(layerInput, LayerWorkspaceMgr.noWorkspaces());
                layer.activate(false, LayerWorkspaceMgr.noWorkspaces());
                epsilon = layer.backpropGradient(epsilon, LayerWorkspaceMgr.noWorkspaces())
                        .getSecond();
                if (preprocessor != null) {
                    epsilon = preprocessor.backprop(epsilon, 1, LayerWorkspaceMgr.noWorkspaces());
                }
            }
        }
        try (INDArray ordered = epsilon.dup('c')) {
            return ordered.data().asFloat();
        }
    }

    private static INDArray throughRunningAverages(MultiLayerNetwork library, int index, INDArray epsilon) {
        var table = library.getLayer(index).paramTable();
        INDArray variance = Transforms.pow(
                Nd4j.valueArrayOf(table.get("log10stdev").shape(), 10.0),
                table.get("log10stdev").mul(2));
        INDArray factor = table.get("gamma").div(Transforms.sqrt(variance.add(1e-5)));
        return epsilon.mul(factor.reshape(1, factor.length(), 1, 1));
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void contributionsAndBiases_addUpToTheOutputs(Model model) {
        Random random = new Random(31);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            NetworkStructure structure = inspector.structure();
            Activations activations = inspector.activations(RandomDrawings.image(random));
            int digit = random.nextInt(Prediction.CLASSES);
            Gradients gradients = Gradients.of(structure, activations, digit);
            Contributions contributions = Contributions.of(structure, activations, gradients);
            FullyConnected output = (FullyConnected) structure.layer(structure.lastLevel());
            int last = structure.lastLevel();
            // The last layer is linear: its inputs' contributions plus its biases' equal its outputs' contributions.
            double below = sum(contributions.of(last - 1));
            for (int i = 0; i < output.bias().length; i++) {
                below += (double) output.bias()[i] * gradients.of(last)[i];
            }
            double expected = 0;
            for (int i = 0; i < output.bias().length; i++) {
                expected += (double) activations.logits()[i] * gradients.of(last)[i];
            }
            assertEquals(expected, below, 1e-3 * Math.max(1, Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.explanation.InspectedModels#all")
    void pathsConnectTheDigitToTheImage(Model model) {
        Random random = new Random(37);
        try (Inspector inspector = Inspector.of(ENGINE, model)) {
            NetworkStructure structure = inspector.structure();
            Activations activations = inspector.activations(RandomDrawings.image(random));
            int digit = inspector.read(activations).digit();
            List<PathFinder.Step> steps =
                    PathFinder.strongest(structure, activations, Gradients.of(structure, activations, digit));
            assertTrue(steps.stream().anyMatch(step -> step.level() == structure.lastLevel()));
            assertTrue(steps.stream().anyMatch(step -> step.level() == 1), "paths must reach the image");
            for (PathFinder.Step step : steps) {
                assertTrue(step.contribution() > 0);
                assertTrue(
                        step.level() == structure.lastLevel()
                                ? step.to() % Prediction.CLASSES == digit
                                : steps.stream()
                                        .anyMatch(above ->
                                                above.level() == step.level() + 1 && above.from() == step.to()),
                        step + " is not connected");
            }
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
